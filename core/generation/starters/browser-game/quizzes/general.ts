import { pairs } from './pairs.ts';
import type { QuizTopic } from './types.ts';

export const general: QuizTopic = {
  id: 'general',
  match: /\b(?:general knowledge|culture generale|trivia|all sorts|a bit of everything)\b/,
  questions: pairs([
    [
      ['How many sides does a hexagon have?', '6', '5', '7', '8'],
      ['Combien de côtés a un hexagone ?', '6', '5', '7', '8'],
    ],
    [
      ['Who painted the Mona Lisa?', 'Leonardo da Vinci', 'Michelangelo', 'Raphael', 'Botticelli'],
      ['Qui a peint La Joconde ?', 'Léonard de Vinci', 'Michel-Ange', 'Raphaël', 'Botticelli'],
    ],
    [
      [
        'Which is the longest river of South America?',
        'The Amazon',
        'The Orinoco',
        'The Paraná',
        'The Magdalena',
      ],
      [
        'Quel est le plus long fleuve d’Amérique du Sud ?',
        'L’Amazone',
        'L’Orénoque',
        'Le Paraná',
        'Le Magdalena',
      ],
    ],
    [
      ['How many minutes are there in a day?', '1,440', '1,200', '3,600', '960'],
      ['Combien de minutes y a-t-il dans une journée ?', '1 440', '1 200', '3 600', '960'],
    ],
    [
      ['Which colour do blue and yellow make?', 'Green', 'Purple', 'Orange', 'Brown'],
      ['Quelle couleur donnent le bleu et le jaune ?', 'Le vert', 'Le violet', 'L’orange', 'Le marron'],
    ],
    [
      ['Who wrote Romeo and Juliet?', 'William Shakespeare', 'Jane Austen', 'Molière', 'Charles Dickens'],
      ['Qui a écrit Roméo et Juliette ?', 'William Shakespeare', 'Jane Austen', 'Molière', 'Charles Dickens'],
    ],
    [
      ['How many strings does a violin have?', '4', '5', '6', '3'],
      ['Combien de cordes a un violon ?', '4', '5', '6', '3'],
    ],
    [
      ['Which ocean is the largest?', 'The Pacific', 'The Atlantic', 'The Indian Ocean', 'The Arctic Ocean'],
      [
        'Quel est le plus grand océan ?',
        'Le Pacifique',
        'L’Atlantique',
        'L’océan Indien',
        'L’océan Arctique',
      ],
    ],
    [
      ['What is sushi rice usually seasoned with?', 'Vinegar', 'Butter', 'Cinnamon', 'Cream'],
      [
        'Avec quoi assaisonne-t-on le riz des sushis ?',
        'Du vinaigre',
        'Du beurre',
        'De la cannelle',
        'De la crème',
      ],
    ],
    [
      ['How many players of one team are on a football pitch?', '11', '9', '10', '12'],
      ['Combien de joueurs une équipe de football aligne-t-elle ?', '11', '9', '10', '12'],
    ],
    [
      ['Which mountain is the highest above sea level?', 'Mount Everest', 'K2', 'Mont Blanc', 'Kilimanjaro'],
      [
        'Quelle est la plus haute montagne au-dessus de la mer ?',
        'L’Everest',
        'Le K2',
        'Le mont Blanc',
        'Le Kilimandjaro',
      ],
    ],
    [
      ['Which language has the most native speakers?', 'Mandarin Chinese', 'English', 'Spanish', 'Hindi'],
      ['Quelle langue a le plus de locuteurs natifs ?', 'Le mandarin', 'L’anglais', 'L’espagnol', 'L’hindi'],
    ],
    [
      ['What is the main ingredient of guacamole?', 'Avocado', 'Tomato', 'Cucumber', 'Peas'],
      [
        'Quel est l’ingrédient principal du guacamole ?',
        'L’avocat',
        'La tomate',
        'Le concombre',
        'Les petits pois',
      ],
    ],
    [
      ['In which city is the Parthenon?', 'Athens', 'Rome', 'Istanbul', 'Cairo'],
      ['Dans quelle ville se trouve le Parthénon ?', 'Athènes', 'Rome', 'Istanbul', 'Le Caire'],
    ],
    [
      ['How many keys does a full piano have?', '88', '76', '64', '96'],
      ['Combien de touches a un piano complet ?', '88', '76', '64', '96'],
    ],
    [
      [
        'What do you call a word that reads the same backwards?',
        'A palindrome',
        'An anagram',
        'A synonym',
        'An acronym',
      ],
      [
        'Comment appelle-t-on un mot qui se lit dans les deux sens ?',
        'Un palindrome',
        'Une anagramme',
        'Un synonyme',
        'Un acronyme',
      ],
    ],
  ]),
};
