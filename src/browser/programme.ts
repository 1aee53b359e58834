import { rememberDelegation } from './my-delegation.ts';
import { showNow } from './now-next.ts';

/** The reader's own view of the programme: first whom it is for, then what is on of that. */
rememberDelegation(showNow);
showNow();

const minute = 60_000;

/** Again at every full minute; timers of a sleeping phone stop, so also when it wakes. */
const tick = (): void => {
  setTimeout(
    () => {
      showNow();
      tick();
    },
    minute - (Date.now() % minute),
  );
};

tick();
document.addEventListener('visibilitychange', showNow);
addEventListener('pageshow', showNow);
