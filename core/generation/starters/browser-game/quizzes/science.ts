import { pairs } from './pairs.ts';
import type { QuizTopic } from './types.ts';

export const science: QuizTopic = {
  id: 'science',
  match:
    /\b(?:sciences?|space|espace|planets?|planetes?|astronom(?:y|ie)|physics|physique|chemistry|chimie|biology|biologie|solar system|systeme solaire)\b/,
  questions: pairs([
    [
      ['Which planet is closest to the Sun?', 'Mercury', 'Venus', 'Mars', 'Earth'],
      ['Quelle planète est la plus proche du Soleil ?', 'Mercure', 'Vénus', 'Mars', 'La Terre'],
    ],
    [
      ['Which planet is the largest?', 'Jupiter', 'Saturn', 'Neptune', 'Earth'],
      ['Quelle est la plus grande planète ?', 'Jupiter', 'Saturne', 'Neptune', 'La Terre'],
    ],
    [
      [
        'What is water made of?',
        'Hydrogen and oxygen',
        'Hydrogen and carbon',
        'Oxygen and nitrogen',
        'Helium and oxygen',
      ],
      [
        'De quoi l’eau est-elle faite ?',
        'D’hydrogène et d’oxygène',
        'D’hydrogène et de carbone',
        'D’oxygène et d’azote',
        'D’hélium et d’oxygène',
      ],
    ],
    [
      ['At what temperature does water boil at sea level?', '100 °C', '90 °C', '120 °C', '80 °C'],
      ['À quelle température l’eau bout-elle au niveau de la mer ?', '100 °C', '90 °C', '120 °C', '80 °C'],
    ],
    [
      ['What gas do plants take in to grow?', 'Carbon dioxide', 'Oxygen', 'Helium', 'Methane'],
      [
        'Quel gaz les plantes absorbent-elles pour pousser ?',
        'Le dioxyde de carbone',
        'L’oxygène',
        'L’hélium',
        'Le méthane',
      ],
    ],
    [
      [
        'How long does light from the Sun take to reach us?',
        'About 8 minutes',
        'About 1 second',
        'About 1 hour',
        'About 1 day',
      ],
      [
        'Combien de temps met la lumière du Soleil pour nous parvenir ?',
        'Environ 8 minutes',
        'Environ 1 seconde',
        'Environ 1 heure',
        'Environ 1 jour',
      ],
    ],
    [
      ['What pulls things to the ground?', 'Gravity', 'Magnetism', 'Friction', 'Pressure'],
      [
        'Qu’est-ce qui attire les objets vers le sol ?',
        'La gravité',
        'Le magnétisme',
        'Le frottement',
        'La pression',
      ],
    ],
    [
      ['Which is the hardest natural material?', 'Diamond', 'Gold', 'Granite', 'Iron'],
      ['Quel est le matériau naturel le plus dur ?', 'Le diamant', 'L’or', 'Le granit', 'Le fer'],
    ],
    [
      ['What is the chemical symbol of gold?', 'Au', 'Go', 'Ag', 'Or'],
      ['Quel est le symbole chimique de l’or ?', 'Au', 'Or', 'Ag', 'Go'],
    ],
    [
      ['How many planets are there in the solar system?', '8', '7', '9', '10'],
      ['Combien de planètes y a-t-il dans le système solaire ?', '8', '7', '9', '10'],
    ],
    [
      ['Which organ pumps the blood?', 'The heart', 'The liver', 'The lungs', 'The brain'],
      ['Quel organe fait circuler le sang ?', 'Le cœur', 'Le foie', 'Les poumons', 'Le cerveau'],
    ],
    [
      ['What does a thermometer measure?', 'Temperature', 'Pressure', 'Speed', 'Weight'],
      ['Que mesure un thermomètre ?', 'La température', 'La pression', 'La vitesse', 'Le poids'],
    ],
    [
      ['In which year did people first walk on the Moon?', '1969', '1959', '1975', '1981'],
      ['En quelle année a-t-on marché sur la Lune pour la première fois ?', '1969', '1959', '1975', '1981'],
    ],
    [
      ['Which planet is known for its rings?', 'Saturn', 'Mars', 'Venus', 'Mercury'],
      ['Quelle planète est connue pour ses anneaux ?', 'Saturne', 'Mars', 'Vénus', 'Mercure'],
    ],
  ]),
};
