import { config, texts } from '../config.ts';
import { dayName, dayOf, formatTime, openSpan } from '../lib/hours.ts';
import { Icon } from '../lib/icons.tsx';

export function Hours() {
  const { hours, contact } = config;
  if (hours === null) return null;
  const today = dayOf(new Date());
  return (
    <div className="container hours-row">
      <div className="stack">
        <h2 id="hours-title">{texts.hoursTitle}</h2>
        <ul className="contact-list">
          <li>
            <Icon name="map-pin" />
            {contact.address}
          </li>
          <li>
            <Icon name="phone" />
            <a href={`tel:${contact.phone.replace(/\s/g, '')}`}>{contact.phone}</a>
          </li>
        </ul>
        <p className="sample">{texts.sampleContact}</p>
      </div>
      <dl className="hours-list">
        {hours.map((_, day) => {
          const span = openSpan(hours, day);
          return (
            <div key={dayName(day)} aria-current={day === today ? 'date' : undefined}>
              <dt>{dayName(day)}</dt>
              <dd className="number">
                {span ? `${formatTime(span.from)} – ${formatTime(span.to)}` : texts.closed}
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
