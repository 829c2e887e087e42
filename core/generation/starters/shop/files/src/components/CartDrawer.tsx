import { useEffect, useRef } from 'react';
import { ProductArt } from '../art/ProductArt.tsx';
import { config, texts } from '../config.ts';
import { findProduct, totalsOf } from '../lib/cart.ts';
import { fill, formatMoney } from '../lib/format.ts';
import { Icon } from '../lib/icons.tsx';
import type { CartLine } from '../types.ts';
import { Stepper } from './Stepper.tsx';

interface CartDrawerProps {
  open: boolean;
  cart: CartLine[];
  onClose: () => void;
  onQuantity: (line: CartLine, quantity: number) => void;
  onCheckout: () => void;
}

/** The cart, sliding in from the side. A native modal dialog: it keeps the focus inside and closes on Escape. */
export function CartDrawer({ open, cart, onClose, onQuantity, onCheckout }: CartDrawerProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const totals = totalsOf(cart);
  const missing = config.delivery.freeFrom - totals.goods;

  useEffect(() => {
    const element = dialog.current;
    if (element === null || element.open === open) return;
    if (open) element.showModal();
    else element.close();
  }, [open]);

  return (
    <dialog
      ref={dialog}
      className="drawer"
      aria-label={texts.cart}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className="drawer-body">
        <div className="row apart drawer-head">
          <h2>{texts.cart}</h2>
          <button type="button" className="button quiet icon" aria-label={texts.close} onClick={onClose}>
            <Icon name="x" />
          </button>
        </div>

        {cart.length === 0 ? (
          <div className="empty">
            <span className="symbol">
              <Icon name="shopping-bag" size={28} />
            </span>
            <h3>{texts.cartEmpty}</h3>
            <p className="muted">{texts.cartEmptyHint}</p>
            <button type="button" className="button" onClick={onClose}>
              {texts.keepShopping}
            </button>
          </div>
        ) : (
          <>
            <div className="progress">
              <p className="small">
                {missing > 0
                  ? fill(texts.untilFree, { amount: formatMoney(missing) })
                  : texts.deliveryIsFree}
              </p>
              <div className="bar" aria-hidden="true">
                <span style={{ width: `${Math.min(100, (totals.goods / config.delivery.freeFrom) * 100)}%` }} />
              </div>
            </div>

            <ul className="lines">
              {cart.map((line) => (
                <Line key={`${line.productId} ${line.option}`} line={line} onQuantity={onQuantity} />
              ))}
            </ul>

            <div className="drawer-foot">
              <dl className="sums">
                <div>
                  <dt>{texts.goods}</dt>
                  <dd className="number">{formatMoney(totals.goods)}</dd>
                </div>
                <div>
                  <dt>{texts.delivery}</dt>
                  <dd className="number">{totals.delivery === 0 ? texts.free : formatMoney(totals.delivery)}</dd>
                </div>
                <div className="sum-total">
                  <dt>{texts.total}</dt>
                  <dd className="number" data-testid="cart-total">
                    {formatMoney(totals.total)}
                  </dd>
                </div>
              </dl>
              <button type="button" className="button primary wide" onClick={onCheckout}>
                {texts.checkout}
                <Icon name="arrow-right" size={18} />
              </button>
            </div>
          </>
        )}
      </div>
    </dialog>
  );
}

function Line({ line, onQuantity }: { line: CartLine; onQuantity: CartDrawerProps['onQuantity'] }) {
  const product = findProduct(line.productId);
  if (product === undefined) return null;
  return (
    <li className="line" style={{ '--tone': product.colour } as React.CSSProperties}>
      <span className="tile">
        <ProductArt shape={product.shape} colour={product.colour} />
      </span>
      <div className="line-text">
        <p className="line-name">{product.name}</p>
        {line.option !== '' && <p className="muted small">{line.option}</p>}
        <Stepper
          name={product.name}
          quantity={line.quantity}
          least={1}
          onChange={(quantity) => onQuantity(line, quantity)}
        />
      </div>
      <div className="line-end">
        <span className="number">{formatMoney(product.price * line.quantity)}</span>
        <button
          type="button"
          className="button quiet icon small"
          aria-label={fill(texts.remove, { name: product.name })}
          title={fill(texts.remove, { name: product.name })}
          onClick={() => onQuantity(line, 0)}
        >
          <Icon name="trash" size={18} />
        </button>
      </div>
    </li>
  );
}
