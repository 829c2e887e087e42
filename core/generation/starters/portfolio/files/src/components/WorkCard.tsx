import { Artwork } from '../art/Artwork.tsx';
import { config } from '../config.ts';
import { linkTo } from '../lib/route.ts';
import type { Work } from '../types.ts';

export function WorkCard({ work }: { work: Work }) {
  const category = config.categories.find(({ key }) => key === work.category)?.label ?? '';
  return (
    <li className="work">
      <a href={linkTo('work', work.slug)}>
        <span className="picture">
          <Artwork kind={work.art} seed={work.slug} />
        </span>
        <span className="work-text">
          <strong className="work-title">{work.title}</strong>
          <span className="work-facts small">
            <span>{category}</span>
            <span className="number">{work.year}</span>
          </span>
        </span>
      </a>
    </li>
  );
}
