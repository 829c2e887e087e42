import type { Entry, Sort, View } from '../types.ts';
import { BoardView } from './BoardView.tsx';
import { CardsView } from './CardsView.tsx';
import { DaysView } from './DaysView.tsx';
import { HabitsView } from './HabitsView.tsx';
import { ListView } from './ListView.tsx';
import { TableView } from './TableView.tsx';

export interface ViewProps {
  entries: readonly Entry[];
  sort: Sort;
  onSort: (sort: Sort) => void;
  onOpen: (entry: Entry) => void;
  onDone: (entry: Entry, done: boolean) => void;
  onChange: (entry: Entry) => void;
}

/** The entries in the view that was chosen. */
export function Entries({ view, ...props }: ViewProps & { view: View }) {
  switch (view) {
    case 'list':
      return <ListView {...props} />;
    case 'cards':
      return <CardsView {...props} />;
    case 'table':
      return <TableView {...props} />;
    case 'board':
      return <BoardView {...props} />;
    case 'days':
      return <DaysView {...props} />;
    case 'habits':
      return <HabitsView {...props} />;
  }
}
