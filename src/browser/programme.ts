import { rememberDelegation } from './my-delegation.ts';
import { announce, showNow } from './now-next.ts';
import { whenShownAgain } from './shown-again.ts';

/** The reader's own view of the programme: first whom it is for, then what is on of that. */
const showDelegation = rememberDelegation((said) => {
  showNow();
  announce(said);
});

const show = (isNews = false): void => {
  showDelegation();
  showNow(isNews);
};

const minute = 60_000;

/** Again at every full minute. */
const tick = (): void => {
  setTimeout(
    () => {
      showNow(true);
      tick();
    },
    minute - (Date.now() % minute),
  );
};

show();
tick();
whenShownAgain(() => show(true));
