import { useId, type ReactNode } from 'react';

interface ChartCardProps {
  title: string;
  hint: string;
  className: string;
  children: ReactNode;
}

export function ChartCard({ title, hint, className, children }: ChartCardProps) {
  const id = useId();
  return (
    <section className={`chart-card card ${className}`} aria-labelledby={id}>
      <div className="chart-head">
        <h2 id={id}>{title}</h2>
        <p className="muted small">{hint}</p>
      </div>
      {children}
    </section>
  );
}
