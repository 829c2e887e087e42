import { ProductArt } from '../art/ProductArt.tsx';
import { config, texts } from '../config.ts';
import { Icon } from '../lib/icons.tsx';
import { linkTo } from '../lib/route.ts';
import type { Product } from '../types.ts';

/** The opening of the front page; how it is composed depends on the shop's layout (see app.css). */
export function Hero({ onBrowse }: { onBrowse: () => void }) {
  const shown = variedProducts(config.layout === 'boutique' ? 5 : 3);
  return (
    <section className="hero">
      <div className="container hero-row">
        <div className="hero-text">
          <p className="eyebrow">{config.subject}</p>
          <h1>{config.headline}</h1>
          <p className="lead">{config.intro}</p>
          <button type="button" className="button hero-action" onClick={onBrowse}>
            {texts.browse}
            <Icon name="arrow-down" size={18} />
          </button>
        </div>
        <div className="hero-art">
          {shown.map((product) => (
            <HeroTile key={product.id} product={product} />
          ))}
        </div>
      </div>
    </section>
  );
}

function HeroTile({ product }: { product: Product }) {
  return (
    <a
      className="tile"
      href={linkTo('product', product.id)}
      style={{ '--tone': product.colour } as React.CSSProperties}
      aria-label={product.name}
    >
      <ProductArt shape={product.shape} colour={product.colour} />
    </a>
  );
}

/** The first products, those with different drawings before those that look alike. */
function variedProducts(number: number): Product[] {
  const isFirst = (product: Product): boolean =>
    config.products.find(({ shape }) => shape === product.shape) === product;
  return [...config.products.filter(isFirst), ...config.products.filter((product) => !isFirst(product))].slice(0, number);
}
