import { texts } from '../config.ts';
import { count, fill, formatDate, formatMoney } from '../lib/format.ts';
import { Icon } from '../lib/icons.tsx';
import { linkTo } from '../lib/route.ts';
import type { Order } from '../types.ts';

export function Orders({ orders }: { orders: Order[] }) {
  if (orders.length === 0) {
    return (
      <div className="container empty">
        <span className="symbol">
          <Icon name="file-text" size={28} />
        </span>
        <h1>{texts.noOrders}</h1>
        <p className="muted">{texts.noOrdersHint}</p>
        <a className="button primary" href={linkTo()}>
          {texts.keepShopping}
        </a>
      </div>
    );
  }
  return (
    <div className="container orders">
      <h1>{texts.orders}</h1>
      <ul className="stack">
        {orders.map((order) => (
          <li key={order.id}>
            <a className="card order-link" href={linkTo('order', order.id)}>
              <span>
                <strong>{fill(texts.orderNumber, { number: order.id })}</strong>
                <span className="muted small">{formatDate(order.placedAt)}</span>
              </span>
              <span className="muted small order-names">{order.lines.map(({ name }) => name).join(', ')}</span>
              <span className="order-sum">
                <strong className="number">{formatMoney(order.total)}</strong>
                <span className="muted small">
                  {count(
                    texts.items,
                    order.lines.reduce((sum, { quantity }) => sum + quantity, 0),
                  )}
                </span>
              </span>
              <Icon name="chevron-right" />
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
