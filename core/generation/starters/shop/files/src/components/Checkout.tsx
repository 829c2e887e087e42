import { useId, useRef, useState } from 'react';
import { ProductArt } from '../art/ProductArt.tsx';
import { config, texts } from '../config.ts';
import { findProduct, totalsOf } from '../lib/cart.ts';
import { formatMoney } from '../lib/format.ts';
import { Icon } from '../lib/icons.tsx';
import { linkTo } from '../lib/route.ts';
import type { CartLine, Order, OrderField } from '../types.ts';

interface Question extends OrderField {
  required: boolean;
  autoComplete?: string;
  half?: boolean;
}

const CONTACT: Question[] = [
  { key: 'name', label: texts.name, kind: 'text', required: true, autoComplete: 'name' },
  { key: 'email', label: texts.email, kind: 'email', required: true, autoComplete: 'email' },
];

const ADDRESS: Question[] = [
  { key: 'address', label: texts.address, kind: 'text', required: true, autoComplete: 'street-address' },
  { key: 'postcode', label: texts.postcode, kind: 'text', required: true, autoComplete: 'postal-code', half: true },
  { key: 'city', label: texts.city, kind: 'text', required: true, autoComplete: 'address-level2', half: true },
];

const MORE: Question[] = config.orderFields.map((field) => ({ ...field, required: false }));

const INPUT_TYPE: Partial<Record<OrderField['kind'], string>> = {
  email: 'email',
  phone: 'tel',
  url: 'url',
  number: 'number',
  date: 'date',
  time: 'time',
};

interface CheckoutProps {
  cart: CartLine[];
  onOrder: (order: Order) => void;
}

export function Checkout({ cart, onOrder }: CheckoutProps) {
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const [pickup, setPickup] = useState(false);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const form = useRef<HTMLFormElement>(null);

  const questions = [...CONTACT, ...(pickup ? [] : ADDRESS), ...MORE];
  const totals = totalsOf(cart, pickup);

  if (cart.length === 0) {
    return (
      <div className="container empty">
        <span className="symbol">
          <Icon name="shopping-bag" size={28} />
        </span>
        <h1>{texts.cartEmpty}</h1>
        <p className="muted">{texts.cartEmptyHint}</p>
        <a className="button primary" href={linkTo()}>
          {texts.keepShopping}
        </a>
      </div>
    );
  }

  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    const found = Object.fromEntries(
      questions.flatMap((question) => {
        const error = errorOf(question, answers[question.key] ?? '');
        return error === undefined ? [] : [[question.key, error]];
      }),
    );
    setErrors(found);
    const first = questions.find(({ key }) => key in found);
    if (first !== undefined) {
      form.current?.querySelector<HTMLElement>(`[name="${first.key}"]`)?.focus();
      return;
    }
    onOrder(orderFrom({ cart, pickup, questions, answers }));
  };

  const ask = (question: Question): React.ReactNode => (
    <QuestionField
      key={question.key}
      question={question}
      value={answers[question.key] ?? ''}
      error={errors[question.key]}
      onChange={(value) => {
        setAnswers((before) => ({ ...before, [question.key]: value }));
        setErrors(({ [question.key]: _fixed, ...others }) => others);
      }}
    />
  );

  return (
    <div className="container checkout">
      <a className="back" href={linkTo()}>
        <Icon name="arrow-left" size={18} />
        {texts.back}
      </a>
      <h1>{texts.checkout}</h1>
      <div className="checkout-columns">
        <form ref={form} noValidate onSubmit={submit} className="stack">
          <p className="notice">
            <Icon name="info" />
            <span>{texts.demoCheckout}</span>
          </p>

          <fieldset className="card">
            <legend className="sr-only">{texts.contact}</legend>
            <h2 aria-hidden="true">{texts.contact}</h2>
            <div className="questions">{CONTACT.map(ask)}</div>
          </fieldset>

          <fieldset className="card">
            <legend className="sr-only">{texts.delivery}</legend>
            <h2 aria-hidden="true">{texts.delivery}</h2>
            <div className="ways">
              {[false, true].map((isPickup) => (
                <label key={String(isPickup)} className="way">
                  <input
                    type="radio"
                    name="way"
                    checked={pickup === isPickup}
                    onChange={() => setPickup(isPickup)}
                  />
                  <span>
                    <strong>{isPickup ? texts.pickup : texts.toDoor}</strong>
                    <span className="muted small">{isPickup ? texts.pickupHint : texts.toDoorHint}</span>
                  </span>
                </label>
              ))}
            </div>
            {!pickup && <div className="questions">{ADDRESS.map(ask)}</div>}
          </fieldset>

          {MORE.length > 0 && (
            <fieldset className="card">
              <legend className="sr-only">{texts.moreQuestions}</legend>
              <h2 aria-hidden="true">{texts.moreQuestions}</h2>
              <div className="questions">{MORE.map(ask)}</div>
            </fieldset>
          )}

          <button type="submit" className="button primary wide">
            {texts.placeOrder}
            <span className="number">{formatMoney(totals.total)}</span>
          </button>
        </form>

        <aside className="card summary" aria-label={texts.summary}>
          <h2>{texts.summary}</h2>
          <ul className="lines">
            {cart.map((line) => {
              const product = findProduct(line.productId);
              return (
                product && (
                  <li
                    key={`${line.productId} ${line.option}`}
                    className="line"
                    style={{ '--tone': product.colour } as React.CSSProperties}
                  >
                    <span className="tile">
                      <ProductArt shape={product.shape} colour={product.colour} />
                    </span>
                    <div className="line-text">
                      <p className="line-name">{product.name}</p>
                      <p className="muted small">
                        {[`${line.quantity} × ${formatMoney(product.price)}`, line.option].filter(Boolean).join(' · ')}
                      </p>
                    </div>
                    <span className="number">{formatMoney(product.price * line.quantity)}</span>
                  </li>
                )
              );
            })}
          </ul>
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
              <dd className="number">{formatMoney(totals.total)}</dd>
            </div>
          </dl>
        </aside>
      </div>
    </div>
  );
}

interface QuestionFieldProps {
  question: Question;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

function QuestionField({ question, value, error, onChange }: QuestionFieldProps) {
  const id = useId();
  const shared = {
    id,
    name: question.key,
    className: 'input',
    value,
    required: question.required,
    'aria-invalid': error !== undefined,
    'aria-describedby': error === undefined ? undefined : `${id}-error`,
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) =>
      onChange(event.target.value),
  };

  const control = (): React.ReactNode => {
    switch (question.kind) {
      case 'long_text':
        return <textarea {...shared} rows={3} />;
      case 'choice':
      case 'yes_no':
        return (
          <select {...shared}>
            <option value="">{texts.pleaseChoose}</option>
            {(question.kind === 'yes_no' ? [texts.yes, texts.no] : (question.choices ?? [])).map((choice) => (
              <option key={choice}>{choice}</option>
            ))}
          </select>
        );
      default:
        return (
          <input {...shared} type={INPUT_TYPE[question.kind] ?? 'text'} autoComplete={question.autoComplete} />
        );
    }
  };

  return (
    <div className={question.half ? 'field half' : 'field'}>
      <label htmlFor={id}>
        {question.label}
        {!question.required && <span className="muted"> ({texts.optional})</span>}
      </label>
      {control()}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

function errorOf(question: Question, value: string): string | undefined {
  const text = value.trim();
  if (text === '') return question.required ? texts.needed : undefined;
  if (question.kind === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text)) return texts.badEmail;
  if (question.kind === 'phone' && !/^[+()\d\s./-]{6,}$/.test(text)) return texts.badPhone;
  return undefined;
}

interface Draft {
  cart: CartLine[];
  pickup: boolean;
  questions: Question[];
  answers: Record<string, string>;
}

function orderFrom({ cart, pickup, questions, answers }: Draft): Order {
  const totals = totalsOf(cart, pickup);
  return {
    id: Date.now().toString(36).toUpperCase().slice(-6),
    placedAt: new Date().toISOString(),
    lines: cart.flatMap(({ productId, option, quantity }) => {
      const product = findProduct(productId);
      return product ? [{ productId, name: product.name, option, quantity, price: product.price }] : [];
    }),
    delivery: totals.delivery,
    total: totals.total,
    pickup,
    customer: questions.flatMap(({ key, label }) => {
      const value = answers[key]?.trim() ?? '';
      return value === '' ? [] : [{ label, value }];
    }),
    email: answers['email']?.trim() ?? '',
  };
}
