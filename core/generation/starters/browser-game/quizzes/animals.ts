import { pairs } from './pairs.ts';
import type { QuizTopic } from './types.ts';

export const animals: QuizTopic = {
  id: 'animals',
  match:
    /\b(?:animals?|animaux|zoo|dogs?|chiens?|cats?|chats?|birds?|oiseaux|wildlife|nature|insectes?|insects?|dinosaures?)\b/,
  questions: pairs([
    [
      ['Which is the fastest land animal?', 'The cheetah', 'The lion', 'The horse', 'The hare'],
      ['Quel est l’animal terrestre le plus rapide ?', 'Le guépard', 'Le lion', 'Le cheval', 'Le lièvre'],
    ],
    [
      ['How many legs does a spider have?', '8', '6', '10', '12'],
      ['Combien de pattes a une araignée ?', '8', '6', '10', '12'],
    ],
    [
      [
        'Which is the largest animal on Earth?',
        'The blue whale',
        'The elephant',
        'The giraffe',
        'The great white shark',
      ],
      [
        'Quel est le plus grand animal de la Terre ?',
        'La baleine bleue',
        'L’éléphant',
        'La girafe',
        'Le grand requin blanc',
      ],
    ],
    [
      ['Which bird cannot fly?', 'The ostrich', 'The swan', 'The owl', 'The pelican'],
      ['Quel oiseau ne vole pas ?', 'L’autruche', 'Le cygne', 'La chouette', 'Le pélican'],
    ],
    [
      ['What is a young frog called?', 'A tadpole', 'A larva', 'A fry', 'A cub'],
      ['Comment s’appelle le petit de la grenouille ?', 'Le têtard', 'L’asticot', 'L’alevin', 'Le faon'],
    ],
    [
      ['Which mammal can truly fly?', 'The bat', 'The flying squirrel', 'The lemur', 'The hedgehog'],
      [
        'Quel mammifère vole vraiment ?',
        'La chauve-souris',
        'L’écureuil volant',
        'Le lémurien',
        'Le hérisson',
      ],
    ],
    [
      ['What do pandas eat most?', 'Bamboo', 'Fish', 'Berries', 'Honey'],
      ['Que mangent surtout les pandas ?', 'Du bambou', 'Du poisson', 'Des baies', 'Du miel'],
    ],
    [
      ['How many hearts does an octopus have?', '3', '1', '2', '8'],
      ['Combien de cœurs a une pieuvre ?', '3', '1', '2', '8'],
    ],
    [
      ['Which animal makes honey?', 'The bee', 'The ant', 'The wasp', 'The butterfly'],
      ['Quel animal fait du miel ?', 'L’abeille', 'La fourmi', 'La guêpe', 'Le papillon'],
    ],
    [
      [
        'Where do penguins live in the wild?',
        'In the southern hemisphere',
        'At the North Pole',
        'In Siberia',
        'In Greenland',
      ],
      [
        'Où vivent les manchots à l’état sauvage ?',
        'Dans l’hémisphère Sud',
        'Au pôle Nord',
        'En Sibérie',
        'Au Groenland',
      ],
    ],
    [
      ['What is a group of wolves called?', 'A pack', 'A herd', 'A school', 'A flock'],
      ['Comment appelle-t-on un groupe de loups ?', 'Une meute', 'Un troupeau', 'Un banc', 'Une nuée'],
    ],
    [
      ['Which animal sleeps hanging upside down?', 'The bat', 'The koala', 'The sloth bear', 'The parrot'],
      ['Quel animal dort la tête en bas ?', 'La chauve-souris', 'Le koala', 'L’ours', 'Le perroquet'],
    ],
    [
      ['How does a snake smell?', 'With its tongue', 'With its tail', 'With its scales', 'With its eyes'],
      [
        'Avec quoi un serpent sent-il les odeurs ?',
        'Avec sa langue',
        'Avec sa queue',
        'Avec ses écailles',
        'Avec ses yeux',
      ],
    ],
    [
      ['Which animal has black and white stripes?', 'The zebra', 'The okapi', 'The tapir', 'The lynx'],
      ['Quel animal a des rayures noires et blanches ?', 'Le zèbre', 'L’hyène', 'Le tapir', 'Le lynx'],
    ],
  ]),
};
