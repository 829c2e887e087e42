import { ProductArt } from '../art/ProductArt.tsx';
import { config, texts } from '../config.ts';
import { fill, formatMoney } from '../lib/format.ts';
import { Icon } from '../lib/icons.tsx';
import { linkTo } from '../lib/route.ts';
import type { Product } from '../types.ts';

interface ProductCardProps {
  product: Product;
  onAdd: (productId: string, option: string, quantity: number) => void;
}

export function ProductCard({ product, onAdd }: ProductCardProps) {
  const category = config.categories.find(({ key }) => key === product.category);
  return (
    <li className="product" style={{ '--tone': product.colour } as React.CSSProperties}>
      <a className="tile" href={linkTo('product', product.id)} tabIndex={-1} aria-hidden="true">
        <ProductArt shape={product.shape} colour={product.colour} />
      </a>
      <div className="product-text">
        <div>
          {category && <p className="product-kind">{category.label}</p>}
          <h3>
            <a href={linkTo('product', product.id)}>{product.name}</a>
          </h3>
          <p className="price number">{formatMoney(product.price)}</p>
        </div>
        {config.option === null || !product.hasOption ? (
          <button
            type="button"
            className="button icon add"
            aria-label={fill(texts.addNamed, { name: product.name })}
            title={texts.add}
            onClick={() => onAdd(product.id, '', 1)}
          >
            <Icon name="plus" />
          </button>
        ) : (
          <a
            className="button icon add"
            href={linkTo('product', product.id)}
            aria-label={fill(texts.chooseNamed, { name: product.name })}
            title={texts.choose}
          >
            <Icon name="arrow-right" />
          </a>
        )}
      </div>
    </li>
  );
}
