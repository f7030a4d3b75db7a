// Texts such as a desk records: of the length and the variety of real ones, so that logs compress and parse as real ones do.
const OUTLETS = [
  'Northern Wire',
  'Harbour Times',
  'Coast Agency',
  'Morning Post',
  'The Observer',
  'Radio Strait',
  'Daily Ledger',
];
const FIRST = [
  'Oskar',
  'Mira',
  'Jon',
  'Elena',
  'Tomas',
  'Anna',
  'Viktor',
  'Samira',
  'Pavel',
  'Ingrid',
  'Yusuf',
  'Clara',
];
const LAST = [
  'Lind',
  'Tarrel',
  'Novak',
  'Berg',
  'Castellan',
  'Okafor',
  'Sorensen',
  'Vidal',
  'Marchetti',
  'Haddad',
];
const OFFICES = [
  'Foreign Minister',
  'Deputy Prime Minister',
  'spokesman',
  'chief negotiator',
  'special envoy',
  'Defence Minister',
];
const OPENINGS = [
  'The delegation',
  'The ministry',
  'A senior official',
  'The envoy',
  'The government',
  'The negotiator',
];
const VERBS = [
  'repeated that',
  'said in an interview that',
  'told reporters that',
  'let it be known that',
  'confirmed that',
];
const MATTERS = [
  'the patrols in the northern sector',
  'an exchange of all prisoners',
  'the opening of the crossing to civilian traffic',
  'a ceasefire along the present line',
  'observers from a third country',
  'the release of the frozen funds',
  'the return of displaced families',
];
const CLAIMS = [
  'cannot be accepted as it stands',
  'remains open to discussion',
  'will be supported',
  'comes before all else',
];
const ENDINGS = [
  'for the time being',
  'whatever the others say',
  'as agreed in the spring',
  'before the next round of talks',
];

export class Words {
  constructor(chance) {
    this.chance = chance;
  }

  outlet = () => this.chance.of(OUTLETS);
  place = () => `${this.chance.of(LAST)}sund`;
  matter = () => this.chance.of(MATTERS);
  person = () => ({
    name: `${this.chance.of(FIRST)} ${this.chance.of(LAST)}`,
    office: this.chance.of(OFFICES),
  });

  /** Of 60 to 120 characters. */
  sentence() {
    const { chance } = this;
    const text = `${chance.of(OPENINGS)} ${chance.of(VERBS)} ${chance.of(MATTERS)} ${chance.of(CLAIMS)}`;
    return `${text.length < 90 ? `${text} ${chance.of(ENDINGS)}` : text}.`.slice(0, 120);
  }

  source(day) {
    const { chance } = this;
    const outlet = this.outlet();
    const path = `${day}/${chance.next().toString(36)}`;
    return {
      outlet,
      ...(chance.percent(40) && { title: this.sentence().slice(0, 60) }),
      ...(chance.percent(70) && {
        url: `https://${outlet.toLowerCase().replaceAll(' ', '')}.example/${path}`,
      }),
      ...(chance.percent(30) && { publishedOn: day }),
      ...(chance.percent(15) && { relayedBy: [this.person()] }),
      ...(chance.percent(40) && {
        reliability: chance.of(['A', 'B', 'C', 'D']),
        credibility: 1 + chance.below(5),
      }),
    };
  }
}
