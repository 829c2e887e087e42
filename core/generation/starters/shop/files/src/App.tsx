import { useEffect, useRef, useState } from 'react';
import { CartDrawer } from './components/CartDrawer.tsx';
import { Checkout } from './components/Checkout.tsx';
import { Footer } from './components/Footer.tsx';
import { Header } from './components/Header.tsx';
import { Home } from './components/Home.tsx';
import { OrderConfirmation } from './components/OrderConfirmation.tsx';
import { Orders } from './components/Orders.tsx';
import { ProductPage } from './components/ProductPage.tsx';
import { config, texts } from './config.ts';
import { addToCart, findProduct, restoreCart, restoreOrders, setQuantity, totalsOf } from './lib/cart.ts';
import { count, fill } from './lib/format.ts';
import { go, useRoute } from './lib/route.ts';
import { useStored } from './lib/storage.ts';
import type { CartLine, Order } from './types.ts';

export function App() {
  const [page, id] = useRoute();
  const [cart, setCart] = useStored<CartLine[]>('shop:cart:v1', [], restoreCart);
  const [orders, setOrders, ordersKept] = useStored<Order[]>('shop:orders:v1', [], restoreOrders);
  const [cartOpen, setCartOpen] = useState(false);
  const [added, setAdded] = useState('');
  const main = useRef<HTMLElement>(null);

  const product = page === 'product' ? findProduct(id) : undefined;
  const order = page === 'order' ? orders.find((one) => one.id === id) : undefined;

  useEffect(() => {
    document.title = product ? `${product.name} · ${config.title}` : config.title;
  }, [product]);

  useEffect(() => {
    if (added === '') return;
    const timer = setTimeout(() => setAdded(''), 3500);
    return () => clearTimeout(timer);
  }, [added]);

  const add = (productId: string, option: string, quantity: number): void => {
    setCart((before) => addToCart(before, productId, option, quantity));
    setAdded(fill(texts.added, { name: findProduct(productId)?.name ?? '' }));
  };

  const openCart = (): void => {
    setAdded('');
    setCartOpen(true);
  };

  const placeOrder = (placed: Order): void => {
    setOrders((before) => [placed, ...before]);
    setCart([]);
    go('order', placed.id);
  };

  const screen = (): React.ReactNode => {
    if (product) return <ProductPage key={product.id} product={product} onAdd={add} />;
    if (page === 'checkout') return <Checkout cart={cart} onOrder={placeOrder} />;
    if (order) return <OrderConfirmation order={order} kept={ordersKept} />;
    if (page === 'orders' || page === 'order') return <Orders orders={orders} />;
    return <Home onAdd={add} />;
  };

  return (
    <div className="shop" data-layout={config.layout}>
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        {texts.skip}
      </button>
      <Header
        count={totalsOf(cart).count}
        orders={orders.length}
        onOpenCart={openCart}
      />
      <main ref={main} tabIndex={-1}>
        {screen()}
      </main>
      <Footer />
      <CartDrawer
        open={cartOpen}
        cart={cart}
        onClose={() => setCartOpen(false)}
        onQuantity={(line, quantity) =>
          setCart((before) => setQuantity(before, line.productId, line.option, quantity))
        }
        onCheckout={() => {
          setCartOpen(false);
          go('checkout');
        }}
      />
      <div aria-live="polite">
        {added !== '' && (
          <div className="toast">
            <span>{added}</span>
            <button type="button" onClick={openCart}>
              {count(texts.viewCart, totalsOf(cart).count)}
            </button>
          </div>
        )}
      </div>
    </div>
  );
}
