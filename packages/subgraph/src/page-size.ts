/** How many stand on a page, where nothing is said. */
export const sizeOfPage = 20;
/** How many may. */
export const mostOnPage = 100;
