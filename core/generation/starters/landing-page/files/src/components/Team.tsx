import { Artwork } from '../art/Artwork.tsx';
import { config, texts } from '../config.ts';

export function Team() {
  return (
    <div className="container">
      <h2 id="team-title">{texts.teamTitle}</h2>
      <ul className="team-list">
        {config.team.map(({ name, role, seed }) => (
          <li key={name}>
            <span className="picture">
              <Artwork kind="portrait" seed={seed} />
            </span>
            <h3>{name}</h3>
            <p className="muted">{role}</p>
          </li>
        ))}
      </ul>
      <p className="sample">{texts.sampleTeam}</p>
    </div>
  );
}
