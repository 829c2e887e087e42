import type { ProjectTypeKey } from './project-types.ts';

/**
 * Words that speak for a kind of project, by weight: 6 names it beyond doubt, 4 nearly, 2 hints, 1 whispers.
 * Lower case without accents. A word also matches its plural; `*` at the end matches any ending; several words match
 * as a phrase. Words in Chinese and Japanese match anywhere in the text, as they are written without spaces.
 * English and French are covered well; German, Spanish, Italian, Russian, Chinese, Japanese and Arabic by main words.
 */
export const TYPE_KEYWORDS: Readonly<
  Record<ProjectTypeKey, Readonly<Partial<Record<1 | 2 | 4 | 6, string>>>>
> = {
  web_app: {
    6: 'to do, todo, to-do, todolist, web app, webapp, appli web, application web, task manager, gestionnaire de tache, liste de tache, liste de course, shopping list, grocery list, packing list, bucket list, wish list, wishlist, habit tracker, expense tracker, budget tracker, aufgabenliste, todo-liste, einkaufsliste, lista de tareas, lista della spesa, lista de la compra, lista di cose da fare, список дел, список покупок, список задач, 待办, 清单, 购物单, やること, 買い物リスト, タスク管理, قائمة مهام, قائمة المهام, لقائمة المهام, لقائمة مهام, قائمة التسوق',
    4: 'to store, store my, store all, keep my, keep all, split the bill, split bills, partager les frais, partager les depenses, keep track, tracker, track, tracking, keep a list, list of, checklist, planner, organizer, organiser, logbook, log of, log my, diary, journal intime, carnet, inventory, inventaire, task, chore, tache, suivi, suivre, garder trace, pense-bete, pense bete, noter mes, noter les, noter mon, noter ma, note-taking, note taking, notes app, crm, kanban, reminder, rappel, agenda, habit, habitude, expense, depense, recipe, recette, manage my, manage our, gerer mes, gerer les, gerer nos, organiser mes, remember my, remember to, remember which, remember what, remember who, reading list, watchlist, collection of, collection de, catalogue my, lend, borrow, aufgabe*, merkliste, verfolgen, tarea*, gastos, seguimiento, compiti, spese, tenere traccia, задач*, учет*, отслеж*, расход*, 记账, 记录, 任务, 管理, 記録, 管理アプリ, メモ, مهام, تتبع, مصاريف',
    2: 'bookmark, marque-page, birthday, anniversaire, corvee, homework, devoirs, manager, planning, list, liste, app, appli, application, tool, outil, manage, gerer, organise, organize, organiser, noter, note, log, booking, reservation, contact, plan, calculator, calculatrice, converter, convertisseur, timer, minuteur, editor, editeur, calendar, calendrier, anwendung, werkzeug, aplicacion, applicazione, приложение, 应用, アプリ, تطبيق',
  },
  ecommerce: {
    6: 'online shop, online store, web shop, webshop, ecommerce, e-commerce, e commerce, eshop, e-shop, boutique en ligne, magasin en ligne, site marchand, site de vente, vente en ligne, shopping cart, onlineshop, online-shop, tienda online, tienda en linea, negozio online, интернет-магазин, интернет магазин, онлайн-магазин, 网店, 网上商店, 电商, 商城, オンラインショップ, ネットショップ, 通販, متجر إلكتروني, متجر الكتروني, متجر',
    4: 'shop, store, boutique, storefront, sell, selling, sells, vendre, vends, vend, sell online, merch, marketplace, place de marche, buy, cart, panier, checkout, etsy, shopify, verkaufen, vender, vendere, продавать, продаж*, einen laden, ein laden, laden fur, una tienda, tienda de, un negozio, negozio di, магазин, 商店, 卖, 販売, ショップ, بيع',
    2: 'product, produit, catalogue, catalog, order, commande, magasin, price, prix, tienda, negozio, laden, 产品, 商品',
  },
  social_media: {
    6: 'social network, social media, social app, reseau social, reseaux sociaux, twitter clone, instagram clone, clone de twitter, clone d instagram, like twitter, like instagram, like facebook, comme twitter, comme instagram, soziales netzwerk, red social, rete sociale, социальная сеть, соцсеть, 社交, sns, شبكة اجتماعية',
    4: 'dating app, dating site, site de rencontre, news feed, followers, community app, microblog',
    2: 'follow, timeline, feed, friends, amis, profile, likes, forum, community, communaute',
  },
  blog_cms: {
    6: 'blog, cms, weblog, blogue, journal en ligne, content management, gestion de contenu, блог, 博客, ブログ, مدونة',
    4: 'journal de voyage, carnet de voyage, travel journal, write about, write abt, can write, where i write, ou j ecris, pouvoir ecrire, magazine, online magazine, newspaper site, article, newsroom, revista, zeitschrift, rivista, журнал, 文章, 記事, مقالات',
    2: 'post, ecrire sur, stories, recits, news, actualite, editorial, publier, publish',
  },
  portfolio: {
    6: 'portfolio, portofolio, book en ligne, showcase my work, show my work, show off my work, montrer mes travaux, montrer mon travail, presenter mes travaux, presenter mon travail, site cv, cv en ligne, online cv, online resume, resume site, resume website, portafolio, портфолио, 作品集, ポートフォリオ, معرض أعمال',
    4: 'showcase, personal site, personal website, personal page, site personnel, page perso, site perso, about me page, my work, mes travaux, mes oeuvres, mes photos, my photos, my paintings, my drawings, mes dessins, mes peintures, lebenslauf, curriculum',
    2: 'photographer, photographe, designer, illustrator, illustrat*, architect, architecte, artist, artiste, freelance*, developer, developpeur, developpeuse, cv, resume, tattoo artist, tatoueur',
  },
  landing_page: {
    6: 'landing page, landing-page, landingpage, landing, page d atterrissage, page d accueil, site vitrine, site web vitrine, page vitrine, one pager, one-pager, onepager, coming soon page, waitlist page, sales page, page de vente, page de presentation, site de presentation, homepage, home page, лендинг, 落地页, 着陆页, ランディングページ, صفحة هبوط',
    4: 'waitlist, waiting list page, liste d attente, promo page, launch page, page de lancement, event page, wedding website, wedding site, site de mariage, business website, company website, site d entreprise, site internet pour mon, site internet pour ma, unternehmensseite, pagina de aterrizaje, pagina di presentazione, сайт-визитка, 官网, ホームページ',
    2: 'website, web site, site web, site internet, webseite, homepage, sitio web, pagina web, sito, sito web, сайт, 网站, サイト, موقع, site, page, bakery, boulangerie, patisserie, restaurant, pizzeria, cafe, coffee shop, bistro, hairdresser, hair salon, barber, coiffeur, coiffeuse, salon de coiffure, institut de beaute, spa, gym, yoga studio, salle de sport, hotel, gite, chambre d hote, bed and breakfast, clinic, dentist, dentiste, plumber, plombier, electrician, electricien, florist, fleuriste, wedding, mariage, conference, startup, start-up, agency, agence, association, charity, law firm, avocat, garage, daycare, creche, festival, consultant, coach, bakerei, friseur, panaderia, panetteria, пекарня, 面包店, パン屋, مخبز',
  },
  dashboard: {
    6: 'dashboard, dash board, tableau de bord, admin panel, panneau d administration, kpi, dashbord, armaturenbrett, panel de control, cruscotto, pannello di controllo, дашборд, панель управления, 仪表盘, 仪表板, 看板, ダッシュボード, لوحة تحكم, لوحة معلومات, لوحة القيادة',
    4: 'analytics, statistics, statistique, chart, graph, graphique, graphe, courbe, metrics, metrique, monitoring, report, reporting, indicateur, key figures, chiffres cles, visualize, visualise, visualiser, visualisation, visualization, numbers at a glance, statistik*, kennzahl*, estadistica*, grafic*, statistiche, статистик*, график*, 图表, 统计, グラフ, 統計, إحصائيات, رسوم بيانية',
    2: 'sales, ventes, revenue, chiffre d affaires, chiffres, figures, numbers, trend, overview, vue d ensemble, performance, stats',
  },
  saas_platform: {
    6: 'saas, saas platform, subscription platform, plateforme saas, multi-tenant, multitenant, logiciel en ligne, saas-plattform, plataforma saas, piattaforma saas, saas-платформ*, 软件即服务',
    4: 'subscription plans, user accounts and billing, accounts and billing, abonnement mensuel, billing, facturation mensuelle, sign-up and plans, platform with subscription',
    2: 'platform, plateforme, subscription, abonnement, tenant, team workspace, plattform, plataforma, piattaforma, платформа, 平台, プラットフォーム, منصة',
  },
  mobile_app: {
    6: 'mobile app, mobile application, app mobile, appli mobile, application mobile, phone app, smartphone app, iphone app, ios app, android app, app for my phone, app for iphone, app for android, application android, application iphone, appli android, appli iphone, appli pour telephone, application pour telephone, handy-app, handyapp, aplicacion movil, app movil, app per telefono, мобильное приложение, 手机应用, 手机app, スマホアプリ, モバイルアプリ, تطبيق جوال, تطبيق هاتف, تطبيق موبايل',
    4: 'capacitor, ionic, app store, play store, google play',
    2: 'iphone, android, ios, smartphone',
  },
  pwa: {
    6: 'pwa, progressive web app, installable web app, offline web app, application web progressive, web app installable',
    2: 'offline, hors ligne, installable, service worker',
  },
  react_native: { 6: 'react native, react-native, reactnative, expo', 2: 'expo router' },
  flutter_app: { 6: 'flutter, dart' },
  rest_api: {
    6: 'rest api, restful, rest-api, api rest, restapi, rest service, json api, http api, crud api, web api, rest-schnittstelle, апи, rest апи, 接口, واجهة برمجة',
    4: 'api, backend, back-end, back end, endpoint, crud, server side, serveur api, schnittstelle, бэкенд, 后端, バックエンド',
    2: 'server, serveur, route, express, fastapi, swagger, openapi',
  },
  graphql_api: { 6: 'graphql, graph ql, apollo server' },
  microservices: {
    6: 'microservice, micro-service, micro service, mikroservice*, microservicio*, микросервис*, 微服务, マイクロサービス',
  },
  websocket_server: {
    6: 'websocket, web socket, socket.io, socket server, realtime server, real-time server, serveur temps reel',
    2: 'realtime, real-time, temps reel',
  },
  electron_app: { 6: 'electron' },
  desktop_app: {
    6: 'desktop app, desktop application, application de bureau, logiciel de bureau, appli de bureau, windows app, windows program, mac app, macos app, linux app, tauri, desktop program, desktop-anwendung, desktop-app, aplicacion de escritorio, app desktop, настольное приложение, 桌面应用, デスクトップアプリ, تطبيق سطح المكتب',
    2: 'desktop, logiciel, software',
  },
  smart_contract: {
    6: 'smart contract, smart-contract, solidity, erc20, erc-20, erc 20, erc721 contract, contrat intelligent, смарт-контракт, 智能合约, スマートコントラクト, عقد ذكي',
    4: 'staking, token sale, dao',
    2: 'token, blockchain, ethereum',
  },
  dapp: {
    6: 'dapp, d-app, decentralised app, decentralized app, decentralized application, application decentralisee, web3 app, web3, dezentrale app, 去中心化应用',
    2: 'wallet, metamask, blockchain, ethereum, defi',
  },
  nft_marketplace: { 6: 'nft, nfts, nft marketplace, nft market, place de marche nft', 2: 'collectible' },
  browser_game: {
    6: 'game, video game, browser game, jeu, jeu video, snake, tetris, pong, breakout, space invaders, pacman, pac-man, flappy bird, minesweeper, demineur, sudoku, tic tac toe, tic-tac-toe, morpion, 2048, memory game, platformer, arcade, shooter, casse-brique, casse brique, browserspiel, spiel, juego, gioco, videogioco, игра, игру, игры, 游戏, ゲーム, لعبة',
    4: 'quiz, trivia, play, jouer, jouable, playable, gaming, high score, highscore, meilleur score, hangman, pendu, chess, echecs, puzzle, score, joueur, player',
    2: 'level, niveau, enemy, ennemi, jump, saute, space ship, vaisseau, fun',
  },
  mobile_game: {
    6: 'mobile game, phone game, jeu mobile, jeu pour telephone, jeu sur telephone, jeu android, jeu iphone, game for my phone, android game, iphone game, handyspiel, juego movil, juego para movil, gioco per telefono, мобильная игра, мобильную игру, 手游, 手机游戏, スマホゲーム, لعبة جوال, لعبة هاتف',
  },
  ml_model: {
    6: 'machine learning, ml model, neural network, deep learning, reseau de neurones, apprentissage automatique, train a model, trained model, entrainer un modele, classifier, classifieur, regression model, scikit-learn, sklearn, pytorch, tensorflow, maschinelles lernen, aprendizaje automatico, apprendimento automatico, машинн* обучен*, нейросет*, 机器学习, 神经网络, 機械学習, تعلم آلي',
    4: 'predict, predire, prediction, classify, classification, recommender, kaggle',
    2: 'model, modele, dataset, jeu de donnees',
  },
  data_pipeline: {
    6: 'data pipeline, etl, elt, pipeline de donnees, data ingestion, airflow, dbt, datenpipeline, pipeline de datos, пайплайн данных, 数据管道, データパイプライン, خط أنابيب البيانات',
    4: 'pipeline, data warehouse, entrepot de donnees, csv to, clean data, nettoyer des donnees, import csv',
    2: 'csv, parquet, warehouse, database import',
  },
  chatbot: {
    6: 'chatbot, chat bot, chat-bot, bot conversationnel, agent conversationnel, assistant bot, conversational assistant, assistant virtuel, virtual assistant, telegram bot, discord bot, slack bot, bot telegram, bot discord, bot slack, чат-бот, чатбот, 聊天机器人, チャットボット, روبوت محادثة, بوت',
    4: 'bot, faq bot, answer questions about, repond aux questions',
    2: 'conversation, assistant, chat',
  },
  cli_tool: {
    6: 'cli, cli tool, command line, command-line, commandline, ligne de commande, terminal tool, terminal app, outil en terminal, outil cli, kommandozeile*, linea de comandos, riga di comando, командной строки, консольн* утилит*, 命令行, コマンドライン, سطر الأوامر',
    4: 'terminal, shell tool, in the terminal, dans le terminal',
  },
  automation_script: {
    6: 'automation script, script that, script to, script qui, script pour, script de, python script, bash script, shell script, powershell script, script python, automatisation, cron job, tache cron, web scraper, scraper, scraping, automatisierungsskript, skript, script de automatizacion, скрипт*, 自动化脚本, 脚本, スクリプト, 自動化, سكريبت',
    4: 'automate, automatiser, script, rename my files, renommer mes fichiers, automatically, automatiquement, every night, every morning, chaque nuit, chaque matin, batch',
    2: 'cron, scheduled, planifie',
  },
  chrome_extension: {
    6: 'chrome extension, browser extension, firefox extension, browser plugin, chrome plugin, extension chrome, extension navigateur, extension de navigateur, extension firefox, extension pour chrome, extension for chrome, browser-erweiterung, browsererweiterung, chrome-erweiterung, extension de chrome, estensione chrome, estensione del browser, расширение для chrome, расширение для браузера, расширение браузера, 浏览器插件, 浏览器扩展, 扩展程序, 拡張機能, إضافة كروم, إضافة متصفح',
    4: 'extension, add-on, addon',
  },
};
