import { config, texts } from '../config.ts';
import { fill, formatDate, formatMoney } from '../lib/format.ts';
import { Icon } from '../lib/icons.tsx';
import { linkTo } from '../lib/route.ts';
import type { Order } from '../types.ts';

export function OrderConfirmation({ order, kept }: { order: Order; kept: boolean }) {
  return (
    <div className="container receipt">
      <div className="receipt-head">
        <span className="receipt-mark">
          <Icon name="check" size={30} />
        </span>
        <h1>{texts.thanks}</h1>
        <p className="lead">{fill(texts.thanksText, { number: order.id, title: config.title })}</p>
      </div>

      <article className="card stack" data-testid="order">
        <div className="row apart">
          <h2>{fill(texts.orderNumber, { number: order.id })}</h2>
          <span className="muted small">{formatDate(order.placedAt)}</span>
        </div>
        <ul className="receipt-lines">
          {order.lines.map((line) => (
            <li key={`${line.productId} ${line.option}`}>
              <span>
                {line.quantity} × {line.name}
                {line.option !== '' && <span className="muted"> · {line.option}</span>}
              </span>
              <span className="number">{formatMoney(line.price * line.quantity)}</span>
            </li>
          ))}
        </ul>
        <dl className="sums">
          <div>
            <dt>{order.pickup ? texts.pickup : texts.delivery}</dt>
            <dd className="number">{order.delivery === 0 ? texts.free : formatMoney(order.delivery)}</dd>
          </div>
          <div className="sum-total">
            <dt>{texts.total}</dt>
            <dd className="number">{formatMoney(order.total)}</dd>
          </div>
        </dl>
        <dl className="customer small">
          {order.customer.map(({ label, value }) => (
            <div key={label}>
              <dt className="muted">{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p className="notice">
          <Icon name="info" />
          <span>{kept ? texts.demoOrder : texts.notKept}</span>
        </p>
      </article>

      <div className="row receipt-actions">
        <a className="button primary" href={linkTo()}>
          {texts.keepShopping}
        </a>
        <a className="button" href={linkTo('orders')}>
          {texts.orders}
        </a>
      </div>
    </div>
  );
}
