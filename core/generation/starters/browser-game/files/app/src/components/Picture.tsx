import { pictureUrl } from '../game/pictures.ts';

/** A picture of the game's theme. */
export function Picture({ id, label = '' }: { id: string; label?: string }) {
  return <img className="picture" src={pictureUrl(id)} alt={label} draggable={false} />;
}
