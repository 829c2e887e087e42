import { config } from '../config.ts';

export function Steps() {
  return (
    <div className="container">
      <h2 id="steps-title">{config.steps.title}</h2>
      <ol className="step-list">
        {config.steps.items.map((step, index) => (
          <li key={step.title}>
            <span className="step-number number" aria-hidden="true">
              {index + 1}
            </span>
            <h3>{step.title}</h3>
            <p className="muted">{step.text}</p>
          </li>
        ))}
      </ol>
    </div>
  );
}
