# The rooms of the menu that hold more kinds than a row of tabs, and how their pages gather them.

room-participation = Participation
    .help = Whom one listens to: bodies, consultations, proposals and what groups say of them.
room-communication = Communication
    .help = What is told: plans, activities, narratives, press.
room-agendas = Agendas
    .help = The global agendas and their goals, and what is watched.

room-all = { $room }: everything

room-group-boards = At a glance
room-group-ties = Ties
room-group-networks = Networks and alliances
room-group-voice = What we say and sign
room-group-work = What is done
room-group-policy = The policy
room-group-year = Year by year
room-group-ground = What it rests on
room-group-results = Results
room-group-harm = Drawbacks and what is done about them
room-group-tables = Bodies
room-group-voices = Voices
room-group-plan = The plan
room-group-image = Image and press
room-group-agendas = Agendas
room-group-bodies = Who governs
room-group-people = Who acts, for whom
room-group-places = Where and about what
room-group-law = Mandates and law
room-group-means = Means
room-group-house = The house
room-group-others = More
