# Las salas del menú que contienen más clases de fichas que una fila de pestañas, y cómo las reúnen sus páginas.

room-participation = Participación
    .help = A quién se escucha: instancias, consultas, propuestas y lo que dicen de ellas los grupos.
room-communication = Comunicación
    .help = Lo que se dice: planes, actividades, relatos comunes, prensa.
room-agendas = Agendas
    .help = Las agendas globales y sus objetivos, y lo que se vigila.

room-all = { $room }: todo

room-group-boards = De un vistazo
room-group-ties = Los vínculos
room-group-networks = Redes y alianzas
room-group-voice = Lo que decimos y firmamos
room-group-work = Lo que se hace
room-group-policy = La política
room-group-year = Año por año
room-group-ground = En qué se apoya
room-group-results = Los resultados
room-group-harm = Los inconvenientes, y lo que se hace
room-group-tables = Las instancias
room-group-voices = Las voces
room-group-plan = El plan
room-group-image = Imagen y prensa
room-group-agendas = Las agendas
room-group-bodies = Quién gobierna
room-group-people = Quién actúa, y para quién
room-group-places = Dónde, y sobre qué
room-group-law = Mandatos y derecho
room-group-means = Los medios
room-group-house = La casa
room-group-others = Otros
