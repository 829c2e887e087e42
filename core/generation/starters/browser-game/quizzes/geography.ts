import type { QuizQuestion, QuizTopic } from './types.ts';

/** Country and capital in English and French; neighbours in the list make each other's wrong answers. */
const CAPITALS: readonly (readonly [country: string, capital: string, pays: string, capitale: string])[] = [
  ['Portugal', 'Lisbon', 'le Portugal', 'Lisbonne'],
  ['Spain', 'Madrid', 'l’Espagne', 'Madrid'],
  ['Italy', 'Rome', 'l’Italie', 'Rome'],
  ['Greece', 'Athens', 'la Grèce', 'Athènes'],
  ['Turkey', 'Ankara', 'la Turquie', 'Ankara'],
  ['Austria', 'Vienna', 'l’Autriche', 'Vienne'],
  ['Hungary', 'Budapest', 'la Hongrie', 'Budapest'],
  ['Poland', 'Warsaw', 'la Pologne', 'Varsovie'],
  ['Norway', 'Oslo', 'la Norvège', 'Oslo'],
  ['Finland', 'Helsinki', 'la Finlande', 'Helsinki'],
  ['Denmark', 'Copenhagen', 'le Danemark', 'Copenhague'],
  ['Ireland', 'Dublin', 'l’Irlande', 'Dublin'],
  ['Canada', 'Ottawa', 'le Canada', 'Ottawa'],
  ['Peru', 'Lima', 'le Pérou', 'Lima'],
  ['Argentina', 'Buenos Aires', 'l’Argentine', 'Buenos Aires'],
  ['Brazil', 'Brasília', 'le Brésil', 'Brasilia'],
  ['Japan', 'Tokyo', 'le Japon', 'Tokyo'],
  ['South Korea', 'Seoul', 'la Corée du Sud', 'Séoul'],
  ['Vietnam', 'Hanoi', 'le Viêt Nam', 'Hanoï'],
  ['Australia', 'Canberra', 'l’Australie', 'Canberra'],
  ['New Zealand', 'Wellington', 'la Nouvelle-Zélande', 'Wellington'],
  ['Kenya', 'Nairobi', 'le Kenya', 'Nairobi'],
  ['Senegal', 'Dakar', 'le Sénégal', 'Dakar'],
  ['Egypt', 'Cairo', 'l’Égypte', 'Le Caire'],
];

export const geography: QuizTopic = {
  id: 'geography',
  match:
    /\b(?:geograph(?:y|ie|ic|ique)|capitals?|capitales?|countr(?:y|ies)|pays|world|monde|cit(?:y|ies)|villes?|continents?|travels?|voyages?|europe|maps?)\b/,
  questions: (language) =>
    CAPITALS.map((row, index): QuizQuestion => {
      const [country, capital, pays, capitale] = row;
      const other = (step: number): string => {
        const neighbour = CAPITALS[(index + step) % CAPITALS.length] ?? row;
        return language === 'en' ? neighbour[1] : neighbour[3];
      };
      const [text, answer] =
        language === 'en'
          ? [`What is the capital of ${country}?`, capital]
          : [`Quelle est la capitale ${ofCountry(pays)} ?`, capitale];
      return [text, answer, other(1), other(CAPITALS.length - 1), other(5)];
    }),
};

function ofCountry(pays: string): string {
  return pays.startsWith('le ') ? `du ${pays.slice(3)}` : `de ${pays}`;
}
