import { serve } from './src/build/server.ts';
