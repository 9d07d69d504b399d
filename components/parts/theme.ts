/** How a surface is set; every surface's root takes these. */
export interface SurfaceProps {
  /** Light or dark whatever the system says; left out, the system decides. */
  theme?: 'light' | 'dark' | undefined;
  /** The direction of the words around the papers. The page's own direction never counts. */
  dir?: 'ltr' | 'rtl' | undefined;
  /** The language of the words around the papers. */
  lang?: string | undefined;
}

/** The attributes of a surface's root. */
export function surface({ theme, dir = 'ltr', lang = 'en' }: SurfaceProps) {
  return { 'data-theme': theme, dir, lang };
}
