# Governance: territories, governments, departments, organisations, people, actors, and what is said of a record.

## Theme

kind-theme = Theme
    .help = A subject of the office’s own list: water, culture, mobility. It sorts agreements, actions and exchanges.
kind-theme-plural = Themes
kind-theme-new = New theme
kind-theme-none = No theme yet. Themes say what agreements, actions and exchanges are about; begin with the five or ten that your office already uses.
theme-name = Name
    .help = Short and lasting, for example “Water and sanitation”.

## Territory

kind-territory = Territory
    .help = An area that governments share: district, municipality, metropolis, region, country.
kind-territory-plural = Territories
kind-territory-new = New territory
kind-territory-none = No territory yet. This register says who governs where; begin with your metropolis, then its municipalities and its region.
territory-name = Name
territory-level = Level
    .help = How wide the territory is, from a district to several countries; the territory it lies in must be of a wider level.
territory-level-sub-municipal = Sub-municipal
territory-level-municipal = Municipal
territory-level-metropolitan = Metropolitan
territory-level-departmental = Departmental or provincial
territory-level-regional = Regional
territory-level-national = National
territory-level-supranational = Supranational
territory-parent = Lies in
    .help = The wider territory that contains it: the region of a metropolis, the metropolis of a municipality.
territory-members = Territories gathered
    .help = For a territory made for a purpose (joint board, river basin, cluster): the territories that it gathers.
    .one = a territory
territory-members-key = Key
territory-members-member = Territory
territory-members-from = Member since
territory-members-to = Member until
territory-population = Population
    .one = a count
territory-population-key = Key
territory-population-year = Year
territory-population-value = Inhabitants
territory-population-source = Source
    .help = Who counted: for example “National statistics office, census”.

## Place

kind-place = Place
    .help = A point on the map, with its name and the identifiers that the world gives it.
kind-place-plural = Places
kind-place-new = New place
kind-place-none = No place yet. Places put your partners on the map; import your list of cities, or add your own city first.
place-name = Name
place-country = Country
place-point = Position on the map
place-point-latitude = Latitude
    .help = In decimal degrees, positive to the north: 48.85.
place-point-longitude = Longitude
    .help = In decimal degrees, positive to the east: 2.35.
place-identifiers = Identifiers
    .help = The numbers under which public lists know this place; they keep two cities of the same name apart.
    .one = an identifier
place-identifiers-key = Key
place-identifiers-authority = List
place-identifiers-value = Identifier
    .help = For example Q90 at Wikidata, 2988507 at GeoNames.
identifier-authority = List of identifiers
identifier-authority-geonames = GeoNames
identifier-authority-wikidata = Wikidata
identifier-authority-local = List of the office

## Government

kind-government = Government
    .help = A public authority that can sign: municipality, metropolis, region, State; a city and its metropolitan body are two.
kind-government-plural = Governments
kind-government-new = New government
kind-government-none = No government yet. This register keeps those who may sign; begin with your own, then add your partners or import their list.
government-name = Name
    .help = The name of the authority, not of the place: “City of Port-Estuaire”, “Estuaria Metropolis”.
government-side = Whose side
    .help = Ours, another of the same territory, or a partner from elsewhere: an agreement binds at least one of ours and one party from elsewhere.
government-side-ours = Ours
government-side-same-territory = Same territory
government-side-foreign = Elsewhere
government-kind = Kind
government-kind-municipal = Municipality
government-kind-metropolitan = Metropolitan body
government-kind-departmental = Department, province, county
government-kind-regional = Region, federated state
government-kind-national = National government
government-kind-supranational = Union of countries
government-kind-agency = Agency of governments
government-country = Country
government-place = Seat
    .help = The place where it sits; the map shows it there.
government-territory = Territory governed
government-international-contact = International contact
    .help = Yes if somebody there answers for international affairs; it serves multi-level governance.
government-hemisphere = North or South
    .help = In the sense of cooperation, not of geography: a South-South action needs two peers of the South.
government-hemisphere-north = North
government-hemisphere-south = South
government-hemisphere-unset = Not said
government-founders = Founders
    .help = For an agency: the governments that founded it.
    .one = a founder
government-jurisdiction-profile = Jurisdiction profile
    .help = The steps that its law asks of an agreement; useful for our own government.

## Person

kind-person = Person
    .help = The only record that keeps personal data; all others point to it.
kind-person-plural = Persons
kind-person-new = New person
kind-person-none = No person yet. This register keeps the people you deal with; begin with those of your agreements, and note on what ground their data is kept.
person-name = Name
    .help = As the person writes it.
person-position = Post
    .help = For example “Deputy mayor for international relations”.
person-works-for = Works for
    .help = The government, department, organisation or actor where the person works.
person-elected = Elected
    .help = Official travel of the elected may be shown to the public, that of others never.
person-mail = E-mail
person-telephone = Telephone
    .help = With the country code: +44 20 0000 0000.
person-languages = Languages
    .help = Those in which one may write to the person, best first.
    .one = a language
person-ground = Ground for keeping
    .help = Why the office may keep this data: consent (with its date), public office, contract.

## Department

kind-department = Department
    .help = A department of a government: it leads actions and says what it does abroad.
kind-department-plural = Departments
kind-department-new = New department
kind-department-none = No department yet. This register shows who at home acts abroad; begin with the international relations office itself.
department-name = Name
department-government = Government
department-is-international-office = International relations office
    .help = Only one per government at a time.
department-focal-point = Focal point
    .help = The person there who answers for international affairs.
department-from = Exists since
department-to = Existed until

## Organisation

kind-organisation = Organisation
    .help = A body that is neither a government nor an actor of the territory: foreign university, foundation, development bank.
kind-organisation-plural = Organisations
kind-organisation-new = New organisation
kind-organisation-none = No organisation yet. This register keeps partners that are not governments; add those that sign your agreements or share your actions.
organisation-name = Name
organisation-country = Country
organisation-place = Seat
organisation-site = Web site

## Actor

kind-actor = Actor
    .help = A body or person of the territory, in one of the six groups; governments are not among them.
kind-actor-plural = Actors
kind-actor-new = New actor
kind-actor-none = No actor yet. This register says with whom on the territory international action is done; enter first one actor of each of the six groups.
actor-name = Name
actor-group = Actor group
actor-group-private = Private sector
    .help = Investors, chambers of commerce, professional bodies, trade unions.
actor-group-academia = Academia
    .help = Universities, schools, research centres.
actor-group-citizens = Citizens
    .help = Associations, residents’ assemblies, diasporas.
actor-group-diplomatic = Diplomatic corps
    .help = Embassies and consulates on the territory.
actor-group-international = International bodies
    .help = Cooperation agencies, networks, international organisations seated on the territory.
actor-group-media = Media
    .help = Press, broadcasters, platforms.
actor-kind = Type of actor
    .help = More closely, within its group: chamber, trade union, university, association.
actor-territory = Territory
actor-person = Person
    .help = When the actor is a single person: that person’s record.
actor-consent-on = Agreed to be named
    .help = The day on which the actor agreed to be named to the public.
actor-contacts = Contacts
    .one = a contact
actor-own-agenda = Own agenda
    .help = What the actor wants for itself; it may weigh more than the metropolis’s agenda.
actor-influence = Influence
    .help = From 1 (little) to 3 (much).
actor-engagement = Engagement
    .help = The steps reached, each with its date; one may also go back.
    .one = a step
actor-engagement-key = Key
actor-engagement-step = Step
actor-engagement-on = Reached on
actor-engagement-identified = Identified
actor-engagement-met = Met
actor-engagement-convinced = Convinced
actor-engagement-articulated = Agenda joined with ours

## Comment

kind-comment = Comment
    .help = A question, a remark or a thing to check about a record; never shown to the public.
kind-comment-plural = Comments
kind-comment-new = New comment
kind-comment-none = No comment yet. Comments stay among colleagues; write them on the record they are about.
comment-about = About
comment-text = Comment

## Beneficiary group

kind-beneficiary-group = Beneficiary group
    .help = Those who gain from an action, and those who bear its cost or its harm: residents, tenants, young people, neighbours of a site.
kind-beneficiary-group-plural = Beneficiary groups
kind-beneficiary-group-new = New beneficiary group
kind-beneficiary-group-none = No beneficiary group yet. This list lets you say for whom money is spent and who bears the harm; begin with residents, young people and firms.
beneficiary_group-name = Name
beneficiary_group-kind = Who belongs to it
beneficiary_group-territory = Territory
    .help = Where they live; empty when it is not one of our territories.
beneficiary-kind = Sort of group
beneficiary-kind-residents = Residents
beneficiary-kind-women = Women
beneficiary-kind-youth = Young people
beneficiary-kind-migrants = Migrants
beneficiary-kind-tenants = Tenants
beneficiary-kind-workers = Workers
beneficiary-kind-firms = Firms
beneficiary-kind-students-researchers = Students and researchers
beneficiary-kind-riparians = Neighbours of a site
    .help = Those who live beside a port, an airport, a building site.
beneficiary-kind-staff = Staff of the governments
beneficiary-kind-partner-population = People of a partner city
beneficiary-kind-other = Other

## Initiative

kind-initiative = Initiative
    .help = What an actor, or another government, does abroad on its own agenda.
kind-initiative-plural = Initiatives
kind-initiative-new = New initiative
kind-initiative-none = No initiative yet. This register shows who does what, and where people cross without knowing it; ask the actors of your table what they do abroad.
initiative-title = Title
initiative-by = Whose it is
    .help = The local actor or the government that carries it out.
initiative-theme = Theme
initiative-objective = Objective served
    .help = The objective of our strategy that it contributes to; without one it is an orphan.
initiative-declared-by = Declared by
initiative-declared-by-actor = Its holder
initiative-declared-by-office = The office, from what it heard
initiative-place = Place
    .help = The place abroad where it happens; two initiatives on one theme at one place overlap.
initiative-country = Country
    .help = When the place is not known more closely.
initiative-links = Declared links
    .help = What it is coordinated with, what it completes, or what it knowingly competes with.
    .one = a link
initiative-links-key = Key
initiative-links-with = With
initiative-links-kind = How they stand
initiative-link = Link
initiative-link-coordinated-with = Coordinated with
initiative-link-complementary-to = Complementary to
initiative-link-part-of = Part of
initiative-link-knowingly-competing = Knowingly competing
initiative-from = First day
initiative-to = Last day
initiative-moves = States, one after the other
    .help = When it was declared, confirmed by its holder, ended.
    .one = a change
initiative-state = State
initiative-state-declared = Declared
initiative-state-confirmed = Confirmed
initiative-state-ended = Ended
initiative-state-withdrawn = Withdrawn

## Jurisdiction profile

kind-jurisdiction-profile = Jurisdiction profile
    .help = The steps that a country’s law, or custom, asks of an agreement.
kind-jurisdiction-profile-plural = Jurisdiction profiles
kind-jurisdiction-profile-new = New jurisdiction profile
kind-jurisdiction-profile-none = No jurisdiction profile yet. A profile proposes the formalities of each new agreement; describe those that your legal department checks.
jurisdiction_profile-name = Name
jurisdiction_profile-country = Country
    .help = The country whose law it is; empty for a profile that fits anywhere.
jurisdiction_profile-formalities = Formalities
    .help = In the order in which they are carried out.
    .one = a formality
jurisdiction_profile-formalities-key = Key
jurisdiction_profile-formalities-step = Step
jurisdiction_profile-formalities-moment = Counted from
jurisdiction_profile-formalities-offset-days = Delay in days
    .help = Number of days after that moment; negative when it must be done before: −30 for a month earlier.
jurisdiction_profile-formalities-set-by-law = Delay set by law
    .help = Yes if the text itself sets this delay; no if it is the office’s own prudence.
jurisdiction_profile-formalities-natures = For agreements
    .help = Only those of this nature; all when nothing is said.
    .one = a nature
jurisdiction_profile-formalities-source = Text
    .help = The text that asks for it, with the article.
jurisdiction_profile-remarks = Good to know
formality-moment = Moment
formality-moment-negotiation = The opening of negotiations
formality-moment-approval = The act that approves the text
formality-moment-signature = The signature
formality-moment-each-year = Every year while it is in force

## Legal basis

kind-legal-basis = Legal basis
    .help = The text by which the metropolis may act abroad, and how sure that is.
kind-legal-basis-plural = Legal bases
kind-legal-basis-new = New legal basis
kind-legal-basis-none = No legal basis yet. This register says by what right you act; begin with the law on external action and the council act that founds your strategy.
legal_basis-title = Title
legal_basis-kind = Sort of text
legal_basis-citation = Citation
    .help = Number, article, where it was published: enough to find it again.
legal_basis-jurisdiction = Where it holds
legal_basis-competence = What it lets us do
legal_basis-certainty = Certainty
    .help = The legal frame is often uncertain: better to write it down.
legal_basis-from = In force since
legal_basis-to = In force until
legal-text = Sort of text
legal-text-constitution = Constitution
legal-text-law = Law
legal-text-regulation = Regulation
legal-text-council-act = Act of our council
legal-text-treaty = Treaty
legal-text-framework-agreement = Framework agreement with the State
legal-text-plan = Plan
legal-certainty = Certainty
legal-certainty-explicit = Explicit
    .help = The text says so.
legal-certainty-implicit = Implicit
    .help = One reads it between the lines.
legal-certainty-grey-zone = Grey zone
    .help = Neither allowed nor forbidden.
legal-certainty-contested = Contested
    .help = Somebody says the contrary.

## Legal reform

kind-legal-reform = Legal reform
    .help = A question that the law leaves open, and who weighs for or against changing it: to be studied before it is opened.
kind-legal-reform-plural = Legal reforms
kind-legal-reform-new = New legal reform
kind-legal-reform-none = No legal reform yet. When the law stands in your way, write the question here, and who might support or oppose it.
legal_reform-question = Question
legal_reform-goal = What it would give
legal_reform-legal-bases = Texts to change
    .one = a text
legal_reform-forces = Balance of forces
    .help = Who is for it, who is against it, and how much they weigh. Stays in the office.
    .one = a force
legal_reform-forces-key = Key
legal_reform-forces-who = Who
legal_reform-forces-stance = Stance
    .help = From −2 (firmly against) to 2 (firmly for).
legal_reform-forces-influence = Influence
    .help = From 1 (little) to 3 (much).
legal_reform-forces-evidence = How one can tell
    .help = A vote, a speech, a letter.
legal_reform-decision = Decision
legal_reform-decision-choice = Decision
legal_reform-decision-on = Taken on
legal_reform-decision-motive = Reason
legal_reform-decided-on = Decided on
legal_reform-balance = Balance
    .help = The sum of the stances, each multiplied by its influence; negative when more weighs against.
reform-choice = Decision
reform-choice-pursue = Pursue
reform-choice-wait = Wait
reform-choice-abandon = Abandon

## Mandate

kind-mandate = Mandate
    .help = The political or legal authority given to a person: to carry the policy, to sign, to sit.
kind-mandate-plural = Mandates
kind-mandate-new = New mandate
kind-mandate-none = No mandate yet. This register says who carries the policy and who may sign; begin with the delegation of your elected sponsor.
mandate-holder = Office held
    .help = The office, as the act writes it: “Vice-presidency for international affairs”.
mandate-person = Person
mandate-kind = Kind
mandate-kind-political-sponsor = Political sponsor
mandate-kind-signature = Signature
mandate-kind-network-seat = Seat in a network
mandate-kind-focal-point = Focal point
mandate-given-by = Given by
    .help = The act: deliberation, order, letter.
mandate-programme-reference = In the political programme
    .help = Where the programme of the term announces it.
mandate-from = First day
mandate-to = Last day
mandate-tied-to-elected-office = Tied to an elected office
    .help = Yes if it ends with the person’s elected office.
mandate-office-ends = End of the elected office
mandate-standing = Standing
mandate-standing-to-come = To come
mandate-standing-holds = In force
mandate-standing-lapsing = Lapsing
    .help = The elected office that it hangs on has ended: confirm it, give it to somebody else or close it.
mandate-standing-ended = Ended

## What may be refused

problem-latitude = A latitude lies between −90 and 90 degrees. Check that it is not swapped with the longitude.
problem-longitude = A longitude lies between −180 and 180 degrees. Check the sign: positive to the east, negative to the west.
problem-territory-cycle = This territory would end up containing itself. Choose a wider territory that is not already part of it.
problem-territory-parent-level = The territory it lies in must be of a wider level. Correct the level of one of the two, or choose another territory.
problem-government-place-country = This place lies in another country than this government. Correct the country or choose another place.
problem-government-founds-itself = A government does not found itself. Remove it from its founders.
problem-government-founders = Only an agency has founders. Choose the kind “Agency of governments”, or remove them.
problem-department-second-office = This government already has an active international relations office. End the other one, or answer no here.
problem-territory-member-cycle = This territory would end up gathering itself. Remove this member, or the one through which it comes back here.
problem-territory-member-twice = This territory is already a member at that time. Close the first row with an end date, or remove one of the two.
problem-initiative-nowhere = Say where it happens: a place, or at least a country.
problem-initiative-other-country = This is not the country of the place. Correct one of the two, or leave the country empty: the place is enough.
problem-initiative-link-twice = This link is already declared. Keep a single row, of the right nature.
problem-jurisdiction-profile-empty = A profile without a formality proposes nothing. Add at least the act of the council and the signature.
problem-jurisdiction-profile-source = A delay set by law needs the reference of the text. Give it, or answer no to “delay set by law”.
problem-legal-reform-forces = Before a reform is pursued, note who is for it, who is against it and how much they weigh.
problem-mandate-not-tied = This date means something only for a mandate tied to an elected office. Answer yes to that question, or remove the date.
problem-mandate-twice = This person holds the political sponsorship by { $other } at that time already. End the one before the other begins.
