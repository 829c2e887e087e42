import { useMemo, useState } from 'react';
import { BarChart } from './components/BarChart.tsx';
import { ChartCard } from './components/ChartCard.tsx';
import { DonutChart } from './components/DonutChart.tsx';
import { Header } from './components/Header.tsx';
import { KpiCards } from './components/KpiCards.tsx';
import { RecordForm } from './components/RecordForm.tsx';
import { RecordsTable } from './components/RecordsTable.tsx';
import { TargetsForm } from './components/TargetsForm.tsx';
import { Toast } from './components/Toast.tsx';
import { TrendChart } from './components/TrendChart.tsx';
import { config, texts } from './config.ts';
import { fill } from './lib/format.ts';
import { addsUp, pointsOf, slicesOf, weekdaysOf, within } from './lib/metrics.ts';
import { periodName, periodOf, PERIODS } from './lib/periods.ts';
import { fieldBy } from './lib/records.ts';
import { isRecord, useStored } from './lib/storage.ts';
import { restoreTargets, targetFor, type Targets } from './lib/targets.ts';
import { useShortcuts } from './lib/undo.ts';
import { useRecords } from './lib/use-records.ts';
import type { Metric, PeriodKey } from './types.ts';

interface Choice {
  period: PeriodKey;
  metric: string;
}

const FIRST_METRIC: Metric = config.metrics[0] ?? { key: 'count', label: config.title, unit: 'number', rule: { type: 'count' } };

export function App() {
  const records = useRecords();
  const [choice, setChoice] = useStored<Choice>(
    `${config.storageKey}:choice:v1`,
    { period: 'month', metric: FIRST_METRIC.key },
    restoreChoice,
  );
  const [targets, setTargets] = useStored<Targets>(`${config.storageKey}:targets:v1`, {}, restoreTargets);
  const [dialog, setDialog] = useState<'record' | 'targets'>();
  useShortcuts({ n: () => setDialog('record') });

  const metric = config.metrics.find(({ key }) => key === choice.metric) ?? FIRST_METRIC;
  const period = useMemo(() => periodOf(choice.period), [choice.period]);
  const inside = useMemo(() => within(records.all, period), [records.all, period]);
  const points = useMemo(() => pointsOf(metric, records.all, period), [metric, records.all, period]);
  const [mainGroup, secondGroup] = config.groups;
  const byMain = mainGroup === undefined ? [] : slicesOf(metric, inside, mainGroup);
  const bySecond = secondGroup === undefined ? weekdaysOf(metric, inside) : slicesOf(metric, inside, secondGroup);
  const shares = addsUp(metric);

  return (
    <div className="dashboard" data-layout={config.layout}>
      <Header
        records={records}
        period={choice.period}
        onPeriod={(next) => setChoice((before) => ({ ...before, period: next }))}
        onAdd={() => setDialog('record')}
        onTargets={() => setDialog('targets')}
      />
      <main className="container board">
        {!records.kept && <p className="notice danger wide">{texts.notKept}</p>}
        {records.samples && (
          <p className="notice samples wide">
            <span>{texts.samplesHint}</span>
            <button type="button" className="button small" onClick={() => records.showSamples(false)}>
              {texts.removeSamples}
            </button>
          </p>
        )}
        <KpiCards
          records={records.all}
          period={period}
          targets={targets}
          chosen={metric.key}
          onChoose={(key) => setChoice((before) => ({ ...before, metric: key }))}
        />
        <ChartCard className="trend" title={metric.label} hint={fill(texts.against, { period: periodName(period.key) })}>
          <TrendChart metric={metric} points={points} target={targetFor(metric, targets, period, points.length)} />
        </ChartCard>
        {mainGroup !== undefined && (
          <ChartCard
            className="group"
            title={fill(texts.by, { metric: metric.label, field: fieldBy(mainGroup)?.label.toLowerCase() ?? '' })}
            hint={periodName(period.key)}
          >
            {shares ? <DonutChart metric={metric} slices={byMain} /> : <BarChart metric={metric} slices={byMain} />}
          </ChartCard>
        )}
        <ChartCard
          className="second"
          title={
            secondGroup === undefined
              ? fill(texts.byWeekday, { metric: metric.label })
              : fill(texts.by, { metric: metric.label, field: fieldBy(secondGroup)?.label.toLowerCase() ?? '' })
          }
          hint={periodName(period.key)}
        >
          <BarChart metric={metric} slices={bySecond} upright={secondGroup === undefined} />
        </ChartCard>
        <RecordsTable records={inside} onRemove={records.remove} onAdd={() => setDialog('record')} />
      </main>
      {dialog === 'record' && (
        <RecordForm
          records={records.own}
          onClose={() => setDialog(undefined)}
          onSave={(record) => {
            records.add(record);
            setDialog(undefined);
          }}
        />
      )}
      {dialog === 'targets' && (
        <TargetsForm
          targets={targets}
          onClose={() => setDialog(undefined)}
          onSave={(next) => {
            setTargets(next);
            setDialog(undefined);
            records.say(texts.targetsSaved);
          }}
        />
      )}
      <Toast notice={records.notice} label={texts.undo} onDone={records.dismiss} />
    </div>
  );
}

function restoreChoice(stored: unknown): Choice | undefined {
  if (!isRecord(stored)) return undefined;
  const period = PERIODS.find((key) => key === stored['period']);
  return period === undefined ? undefined : { period, metric: String(stored['metric']) };
}
