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
actor-territory = Territory
actor-person = Person
    .help = When the actor is a single person: that person’s record.
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

## What may be refused

problem-latitude = A latitude lies between −90 and 90 degrees. Check that it is not swapped with the longitude.
problem-longitude = A longitude lies between −180 and 180 degrees. Check the sign: positive to the east, negative to the west.
problem-territory-cycle = This territory would end up containing itself. Choose a wider territory that is not already part of it.
problem-territory-parent-level = The territory it lies in must be of a wider level. Correct the level of one of the two, or choose another territory.
problem-government-place-country = This place lies in another country than this government. Correct the country or choose another place.
problem-government-founds-itself = A government does not found itself. Remove it from its founders.
problem-government-founders = Only an agency has founders. Choose the kind “Agency of governments”, or remove them.
problem-department-second-office = This government already has an active international relations office. End the other one, or answer no here.
