/** What `openSearchPages` puts into a page. */
declare const bench: typeof import('./measure-search');
