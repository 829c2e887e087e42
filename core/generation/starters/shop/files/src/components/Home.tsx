import { useId, useRef, useState } from 'react';
import { config, texts } from '../config.ts';
import { count, plain } from '../lib/format.ts';
import { Icon } from '../lib/icons.tsx';
import type { Product } from '../types.ts';
import { Hero } from './Hero.tsx';
import { ProductCard } from './ProductCard.tsx';

type Sort = 'featured' | 'cheap' | 'dear' | 'name';

interface HomeProps {
  onAdd: (productId: string, option: string, quantity: number) => void;
}

export function Home({ onAdd }: HomeProps) {
  const [category, setCategory] = useState('all');
  const [query, setQuery] = useState('');
  const [sort, setSort] = useState<Sort>('featured');
  const catalogue = useRef<HTMLElement>(null);
  const searchId = useId();
  const sortId = useId();

  const shown = sorted(
    config.products.filter(
      (product) => (category === 'all' || product.category === category) && matches(product, query),
    ),
    sort,
  );

  return (
    <>
      <Hero onBrowse={() => catalogue.current?.scrollIntoView({ block: 'start' })} />
      <section className="container catalogue" ref={catalogue} aria-label={texts.products}>
        <div className="toolbar">
          <div className="chips" role="group" aria-label={texts.categories}>
            {[{ key: 'all', label: texts.all }, ...config.categories].map(({ key, label }) => (
              <button
                key={key}
                type="button"
                className="chip"
                aria-pressed={category === key}
                onClick={() => setCategory(key)}
              >
                {label}
              </button>
            ))}
          </div>
          <div className="finders">
            <div className="search">
              <label className="sr-only" htmlFor={searchId}>
                {texts.search}
              </label>
              <Icon name="search" size={18} />
              <input
                id={searchId}
                className="input"
                type="search"
                placeholder={texts.search}
                value={query}
                onChange={(event) => setQuery(event.target.value)}
              />
            </div>
            <div>
              <label className="sr-only" htmlFor={sortId}>
                {texts.sort}
              </label>
              <select
                id={sortId}
                className="input"
                value={sort}
                onChange={(event) => setSort(event.target.value as Sort)}
              >
                <option value="featured">{texts.sortFeatured}</option>
                <option value="cheap">{texts.sortCheap}</option>
                <option value="dear">{texts.sortDear}</option>
                <option value="name">{texts.sortName}</option>
              </select>
            </div>
          </div>
        </div>

        <p className="muted small" aria-live="polite">
          {count(texts.found, shown.length)}
        </p>

        {shown.length === 0 ? (
          <div className="empty">
            <span className="symbol">
              <Icon name="search" size={28} />
            </span>
            <h2>{texts.nothingFound}</h2>
            <p className="muted">{texts.nothingFoundHint}</p>
            <button
              type="button"
              className="button"
              onClick={() => {
                setQuery('');
                setCategory('all');
              }}
            >
              {texts.showAll}
            </button>
          </div>
        ) : (
          <ul className="grid">
            {shown.map((product) => (
              <ProductCard key={product.id} product={product} onAdd={onAdd} />
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

function matches(product: Product, query: string): boolean {
  const text = plain(`${product.name} ${product.description}`);
  return plain(query)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function sorted(products: Product[], sort: Sort): Product[] {
  switch (sort) {
    case 'featured':
      return products;
    case 'cheap':
      return [...products].sort((one, other) => one.price - other.price);
    case 'dear':
      return [...products].sort((one, other) => other.price - one.price);
    case 'name':
      return [...products].sort((one, other) => one.name.localeCompare(other.name, config.language));
  }
}
