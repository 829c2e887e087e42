import { texts } from '../config.ts';
import { Icon } from '../lib/icons.tsx';

export function NoData() {
  return (
    <div className="no-data">
      <Icon name="chart-column" size={28} />
      <p>{texts.noData}</p>
    </div>
  );
}
