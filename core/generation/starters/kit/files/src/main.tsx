import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { restoreScheme } from './lib/scheme.tsx';
import './styles/theme.css';
import './styles/base.css';
import './styles/app.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root"');

restoreScheme();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
