/** A picture on a field of 48 by 48 units, as the inside of an SVG. Drawn for Vectort; free like the rest of an app. */
export interface Picture {
  id: string;
  en: string;
  fr: string;
  shape: string;
}
