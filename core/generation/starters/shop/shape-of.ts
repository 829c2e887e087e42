import type { Shape } from './catalogues/types.ts';
import { fold } from '../reading/fold.ts';

/** The drawing that shows a thing with this name, in English or French; undefined where none fits. */
export function shapeOf(name: string): Shape | undefined {
  const text = fold(name);
  return WORDS.find(([words]) => words.test(text))?.[1];
}

/** First match wins: compounds (tea pot, book bag) stand before what they are made of. */
const WORDS: readonly (readonly [RegExp, Shape])[] = [
  [/\b(tea ?pots?|theieres?)\b/, 'teapot'],
  [/\b(kettles?|bouilloires?|cafetieres?|french press|drippers?)\b/, 'kettle'],
  [/\b(watering cans?|arrosoirs?)\b/, 'watering-can'],
  [/\b(gift|box(es)?|sets?|kits?|coffrets?|boites?|cadeaux?|cartes? cadeaux?)\b/, 'box'],
  [/\b(tote|bags?|backpacks?|panniers?|sacs?|cabas|sacoches?|pochettes?)\b/, 'tote'],
  [/\b(baguettes?)\b/, 'baguette'],
  [/\b(croissants?|viennoiseries?|pastr(y|ies)|pains? au chocolat)\b/, 'croissant'],
  [/\b(cookies?|biscuits?|macarons?|sables?|madeleines?)\b/, 'cookies'],
  [/\b(tarts?|tartes?|tartelettes?|pies?|quiches?|pizzas?)\b/, 'tart'],
  [/\b(cakes?|cup ?cakes?|gateaux?|brownies?|muffins?|desserts?)\b/, 'cake'],
  [/\b(loa(f|ves)|bread|breads|buns?|rolls?|pains?|brioches?|sourdough|seigle)\b/, 'loaf'],
  [/\b(diffusers?|diffuseurs?|incense|encens)\b/, 'diffuser'],
  [/\b(tapers?|cierges?|chandelles?)\b/, 'tapers'],
  [/\b(candles?|bougies?)\b/, 'candle'],
  [/\b(match(es)?|allumettes?|lighters?)\b/, 'matches'],
  [
    /\b(honey|jams?|marmalades?|pickles?|sauces?|spreads?|miels?|confitures?|gelees?|bocaux|bocal|jars?|pots? de|spices?|epices?|pestos?)\b/,
    'jar',
  ],
  [/\b(chocolates?|chocolats?|bonbons?|cand(y|ies)|sweets|caramels?|nougats?)\b/, 'chocolate'],
  [/\b(cheeses?|fromages?)\b/, 'cheese'],
  [
    /\b(fruits?|apples?|pommes?|vegetables?|legumes|tomato(es)?|tomates?|oranges?|baskets? of|paniers?)\b/,
    'fruit',
  ],
  [
    /\b(wines?|vins?|beers?|bieres?|juices?|jus|oils?|huiles?|syrups?|sirops?|vinegars?|vinaigres?|bottles?|bouteilles?|perfumes?|parfums?|serums?|eaux?|ciders?|cidres?|gin|whisky)\b/,
    'bottle',
  ],
  [/\b(cactus|cacti|succulents?|succulentes?)\b/, 'cactus'],
  [/\b(ferns?|fougeres?|palms?|palmiers?|grass(es)?|herbs?|aromates?)\b/, 'fern'],
  [/\b(bouquets?|flowers?|roses?|tulips?|tulipes?|fleurs?|pivoines?|orchids?|orchidees?)\b/, 'bouquet'],
  [/\b(plants?|monsteras?|ficus|trees?|seeds?|plantes?|arbres?|bonsais?|philodendrons?|graines)\b/, 'plant'],
  [
    /\b(notebooks?|journals?|diar(y|ies)|planners?|carnets?|agendas?|cahiers?|sketchbooks?|cards?|cartes?|stickers?)\b/,
    'notebook',
  ],
  [/\b(comics?|mangas?|magazines?|series|bd|novels|romans)\b/, 'book-stack'],
  [/\b(books?|novel|livres?|roman|guides?|albums? illustres?)\b/, 'book'],
  [/\b(teas?|matcha|thes?|loose leaf)\b/, 'tin'],
  [
    /\b(coffees?|beans?|cafes?|infusions?|tisanes?|flours?|farines?|granolas?|rice|riz|pasta|pates|kibbles?|croquettes?)\b/,
    'pouch',
  ],
  [/\b(mugs?|cups?|tasses?|espressos?|cappuccinos?)\b/, 'cup'],
  [/\b(bowls?|plates?|dish(es)?|bols?|assiettes?|saladiers?)\b/, 'bowl'],
  [
    /\b(vases?|pots?|pitchers?|jugs?|pichets?|carafes?|sculptures?|ceramics?|ceramiques?|potery|poteries?)\b/,
    'vase',
  ],
  [/\b(lamps?|lights?|lanterns?|lampes?|luminaires?|abat-jour)\b/, 'lamp'],
  [
    /\b(chairs?|stools?|sofas?|tables?|furniture|chaises?|tabourets?|fauteuils?|canapes?|meubles?|desks?|bureaux?)\b/,
    'chair',
  ],
  [
    /\b(prints?|posters?|paintings?|frames?|photos?|affiches?|tableaux?|cadres?|serigraphies?|peintures?|art)\b/,
    'frame',
  ],
  [
    /\b(jumpers?|sweaters?|hoodies?|cardigans?|pulls?|sweats?|knitwear|jackets?|coats?|vestes?|manteaux?|gilets?)\b/,
    'jumper',
  ],
  [/\b(t-?shirts?|tees?|shirts?|polos?|tops?|chemises?|blouses?|maillots?|jersey)\b/, 'shirt'],
  [/\b(trousers|pants|jeans|shorts?|leggings?|pantalons?|skirts?|jupes?)\b/, 'trousers'],
  [/\b(dress(es)?|robes?|gowns?)\b/, 'dress'],
  [/\b(caps?|hats?|beanies?|casquettes?|chapeaux?|bonnets?)\b/, 'cap'],
  [/\b(shoes?|sneakers?|trainers?|boots?|sandals?|chaussures?|baskets?|bottes?|sandales?)\b/, 'shoe'],
  [/\b(helmets?|casques? de velo|casques?)\b/, 'helmet'],
  [/\b(pumps?|pompes?|tools?|outils?)\b/, 'pump'],
  [/\b(bikes?|bicycles?|e-bikes?|velos?|scooters?)\b/, 'bike'],
  [/\b(earrings?|boucles? d.oreilles?|creoles?|studs?)\b/, 'earrings'],
  [/\b(necklaces?|pendants?|colliers?|pendentifs?|chains?|medailles?)\b/, 'necklace'],
  [/\b(bracelets?|bangles?|joncs?|watch(es)?|montres?)\b/, 'bracelet'],
  [/\b(rings?|bagues?|alliances?|chevalieres?)\b/, 'ring'],
  [/\b(soaps?|savons?|shampoo bars?|solides?)\b/, 'soap'],
  [/\b(creams?|balms?|masks?|cremes?|baumes?|masques?|butters?|beurres?)\b/, 'cream'],
  [/\b(shampoos?|shampo[io]+ngs?|lotions?|gels?|wash|laits?|dispensers?)\b/, 'dispenser'],
  [/\b(tubes?|lipsticks?|toothpastes?|rouges?|sticks?|mascaras?|sunscreens?|dentifrices?)\b/, 'tube'],
  [/\b(teddy|bears?|plush(es)?|dolls?|peluches?|ours|doudous?|poupees?|soft toys?)\b/, 'bear'],
  [/\b(trains?|cars?|trucks?|voitures?|camions?|vehicules?)\b/, 'train'],
  [/\b(rainbows?|arcs?-en-ciel|arches?)\b/, 'rainbow'],
  [/\b(blocks?|bricks?|puzzles?|cubes?|lego|toys?|jouets?|games?|jeux?)\b/, 'blocks'],
  [/\b(headphones?|earphones?|speakers?|casques? audio|enceintes?|ecouteurs?|microphones?)\b/, 'headphones'],
  [/\b(records?|vinyls?|lps?|albums?|cds?|disques?|vinyles?)\b/, 'record'],
];
