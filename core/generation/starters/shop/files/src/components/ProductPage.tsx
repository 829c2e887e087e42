import { useState } from 'react';
import { ProductArt } from '../art/ProductArt.tsx';
import { config, texts } from '../config.ts';
import { fill, formatMoney } from '../lib/format.ts';
import { Icon } from '../lib/icons.tsx';
import { linkTo } from '../lib/route.ts';
import type { Product } from '../types.ts';
import { ProductCard } from './ProductCard.tsx';
import { Stepper } from './Stepper.tsx';

interface ProductPageProps {
  product: Product;
  onAdd: (productId: string, option: string, quantity: number) => void;
}

export function ProductPage({ product, onAdd }: ProductPageProps) {
  const [quantity, setQuantity] = useState(1);
  const offered = product.hasOption ? config.option : null;
  const [option, setOption] = useState(offered?.choices[0] ?? '');
  const category = config.categories.find(({ key }) => key === product.category);
  const others = config.products.filter(({ id }) => id !== product.id);
  const related = [
    ...others.filter((other) => other.category === product.category),
    ...others.filter((other) => other.category !== product.category),
  ].slice(0, config.layout === 'boutique' ? 4 : 3);

  return (
    <div className="container product-page">
      <a className="back" href={linkTo()}>
        <Icon name="arrow-left" size={18} />
        {texts.back}
      </a>
      <article className="product-detail" style={{ '--tone': product.colour } as React.CSSProperties}>
        <div className="tile">
          <ProductArt shape={product.shape} colour={product.colour} label={product.name} />
        </div>
        <div className="product-buy">
          {category && <p className="eyebrow">{category.label}</p>}
          <h1>{product.name}</h1>
          <p className="price number">{formatMoney(product.price)}</p>
          <p className="lead">{product.description}</p>

          {offered && (
            <fieldset className="options">
              <legend className="label">{offered.label}</legend>
              <div className="chips">
                {offered.choices.map((choice) => (
                  <label className="choice" key={choice}>
                    <input
                      type="radio"
                      name="option"
                      className="sr-only"
                      checked={option === choice}
                      onChange={() => setOption(choice)}
                    />
                    <span className="chip">{choice}</span>
                  </label>
                ))}
              </div>
            </fieldset>
          )}

          <div className="buy-row">
            <Stepper name={product.name} quantity={quantity} least={1} onChange={setQuantity} />
            <button
              type="button"
              className="button primary buy"
              onClick={() => onAdd(product.id, option, quantity)}
            >
              <Icon name="shopping-bag" size={18} />
              {texts.add}
              <span className="number">{formatMoney(product.price * quantity)}</span>
            </button>
          </div>

          <ul className="facts small">
            <li>
              <Icon name="truck" size={18} />
              {fill(texts.freeFrom, { amount: formatMoney(config.delivery.freeFrom) })}
            </li>
            <li>
              <Icon name="rotate-ccw" size={18} />
              {texts.returns}
            </li>
          </ul>
        </div>
      </article>

      <section className="related" aria-label={texts.related}>
        <h2>{texts.related}</h2>
        <ul className="grid">
          {related.map((other) => (
            <ProductCard key={other.id} product={other} onAdd={onAdd} />
          ))}
        </ul>
      </section>
    </div>
  );
}
