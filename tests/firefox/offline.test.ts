import { describeCopy, describeReleases } from '../browser/offline-cases.ts';
import { device, useDevice } from './device.ts';

/** After one visit the site is read without a network, in Firefox; one release at a time. */

useDevice();
describeCopy(device);
describeReleases(device);
