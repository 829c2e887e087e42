import { config, texts } from '../config.ts';
import { count as countOf } from '../lib/format.ts';
import { Icon } from '../lib/icons.tsx';
import { linkTo } from '../lib/route.ts';
import { SchemeToggle } from '../lib/scheme.tsx';

interface HeaderProps {
  count: number;
  orders: number;
  onOpenCart: () => void;
}

export function Header({ count, orders, onOpenCart }: HeaderProps) {
  return (
    <header className="header">
      <div className="container header-row">
        <a className="wordmark" href={linkTo()}>
          {config.title}
        </a>
        <nav className="header-actions" aria-label={texts.navigation}>
          {orders > 0 && (
            <a className="button quiet small orders-link" href={linkTo('orders')}>
              {texts.orders}
            </a>
          )}
          <SchemeToggle toLight={texts.toLight} toDark={texts.toDark} />
          <button
            type="button"
            className="button cart-button"
            onClick={onOpenCart}
            aria-label={`${texts.cart}, ${countOf(texts.items, count)}`}
          >
            <Icon name="shopping-bag" />
            <span className="cart-word">{texts.cart}</span>
            <span className="cart-count number" data-testid="cart-count" key={count}>
              {count}
            </span>
          </button>
        </nav>
      </div>
    </header>
  );
}
