import { Artwork } from '../art/Artwork.tsx';
import { config, texts } from '../config.ts';

/** Drawn pictures; put `<img>` elements here when you have photographs. */
export function Gallery() {
  return (
    <div className="container">
      <h2 id="gallery-title">{texts.galleryTitle}</h2>
      <ul className="gallery-grid">
        {config.gallery.map(({ kind, seed }) => (
          <li key={seed} className="picture">
            <Artwork kind={kind} seed={seed} />
          </li>
        ))}
      </ul>
    </div>
  );
}
