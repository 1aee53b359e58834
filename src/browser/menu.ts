/**
 * The menu opens and closes without a script. This closes it where it would be in the way: on a page that Back brings as it
 * was left, when the window gets another width, and when the focus leaves it for what lies behind it (WCAG 2.4.11).
 */

const menu = document.querySelector<HTMLElement>('#menu');

const closeMenu = (): void => {
  // Browsers without popovers show the menu all the time.
  if (menu && 'popover' in menu && menu.matches(':popover-open')) menu.hidePopover();
};

let width = innerWidth;
addEventListener('pagehide', closeMenu);
addEventListener('resize', () => {
  // Bars of the browser and keyboards change the height only.
  if (innerWidth !== width) closeMenu();
  width = innerWidth;
});
menu?.addEventListener('focusout', ({ relatedTarget }) => {
  if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) closeMenu();
});
