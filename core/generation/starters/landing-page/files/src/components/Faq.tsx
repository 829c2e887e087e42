import { config, texts } from '../config.ts';
import { Icon } from '../lib/icons.tsx';

export function Faq() {
  return (
    <div className="container faq-row">
      <h2 id="faq-title">{texts.faqTitle}</h2>
      <div className="faq-list">
        {config.faq.map(({ question, answer }) => (
          <details key={question}>
            <summary>
              {question}
              <Icon name="chevron-down" />
            </summary>
            <p className="muted">{answer}</p>
          </details>
        ))}
      </div>
    </div>
  );
}
