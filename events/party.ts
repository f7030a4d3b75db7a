import { AtLeastOneOf, Choice, Id, Label, ListOf, PartyId, PartyIds, Scheme, Text, Texts } from './fields.js';

export const PARTY_KINDS = ['state', 'bloc', 'organisation', 'armed-group', 'person', 'other'] as const;
export const PARTY_ROLES = ['principal', 'mediator', 'guarantor', 'supporter', 'observer'] as const;

export class PartyCode {
  @Scheme({ describe: 'The scheme of codes; it has no colon.', example: 'ISO 3166-1 alpha-2' })
  scheme!: string;

  @Label({ describe: 'The code of the party in it.', example: 'RU' })
  value!: string;
}

const partyId = { describe: 'The id of the party.', example: 'RU' };
const name = { describe: 'Its name or title.', example: 'Russia' };
const kind = { describe: 'What it is.', example: 'state' };
const role = { describe: 'Its role in this negotiation.', example: 'principal' };
const codes = {
  describe: 'Its codes in public schemes: what tells that a party is the same in two negotiations.',
  optional: true,
  distinct: true,
};
const aliases = { describe: 'Other names it goes by.', example: ['Russian Federation'], optional: true };
const memberOf = {
  describe: 'The blocs it belongs to, each a party itself.',
  example: ['CIS'],
  optional: true,
};

export class PartyAdmitted {
  @Id(partyId)
  partyId!: string;

  @Label(name)
  name!: string;

  @Choice(PARTY_KINDS, kind)
  kind!: (typeof PARTY_KINDS)[number];

  @Choice(PARTY_ROLES, role)
  role!: (typeof PARTY_ROLES)[number];

  @ListOf(PartyCode, codes)
  codes?: PartyCode[];

  @Texts(aliases)
  aliases?: string[];

  @PartyIds(memberOf)
  memberOf?: string[];
}

/** Takes effect from its date on; omitted fields are unchanged. */
@AtLeastOneOf('name', 'kind', 'role', 'codes', 'aliases', 'memberOf')
export class PartyChanged {
  @Id(partyId)
  partyId!: string;

  @Text({ describe: 'Why.', example: 'A new government.', optional: true })
  reason?: string;

  @Label({ ...name, optional: true })
  name?: string;

  @Choice(PARTY_KINDS, { ...kind, optional: true })
  kind?: (typeof PARTY_KINDS)[number];

  @Choice(PARTY_ROLES, { ...role, optional: true })
  role?: (typeof PARTY_ROLES)[number];

  @ListOf(PartyCode, codes)
  codes?: PartyCode[];

  @Texts(aliases)
  aliases?: string[];

  @PartyIds(memberOf)
  memberOf?: string[];
}

export class PartyLeft {
  @Id(partyId)
  partyId!: string;

  @Text({ describe: 'Why.', example: 'It was not heard on the agenda.', optional: true })
  reason?: string;
}

export class PartyReturned {
  @Id(partyId)
  partyId!: string;

  @Text({ describe: 'Why.', example: 'The agenda was changed.', optional: true })
  reason?: string;
}

/** Two ids denote the same party: references to one are read as references to the other. */
export class PartyMerged {
  @Id(partyId)
  partyId!: string;

  @PartyId({ describe: 'The party that it is.', example: 'RUS' })
  into!: string;

  @Text({ describe: 'How that is known.', example: 'Two spellings of one name.' })
  reason!: string;
}
