# Consensus of the groups, proposals, bodies.

page-consensus = Consensus and participation
    .help = What the six groups say, each with the same weight; those who are absent and those who oppose are always shown. Then the answers to proposals and the life of the bodies.
page-consensus-consultations = Consultations, the latest first
page-consensus-groups = What each group says
    .help = Each mark is a position, or several where a number is written in it; the bar goes to the mean of the group, from -1 (against) to 1 (for). An absent group keeps its line.
page-consensus-against = Against
page-consensus-neither = Neither
page-consensus-in-favour = For
page-consensus-absent = Absent
page-consensus-point =
    { $absent ->
        [one] { $verdict }, mean { $mean }; absent: { $names }; positions against: { $opposed }.
       *[other] { $verdict }, mean { $mean }; { $absent } groups absent: { $names }; positions against: { $opposed }.
    }
page-consensus-point-all = { $verdict }, mean { $mean }; all six groups spoke; positions against: { $opposed }.
page-consensus-proposals = Proposals, the latest first
page-consensus-of = { $over } of { $under }
page-consensus-received = Received on
page-consensus-answered = Answered on
page-consensus-not-answered = Not answered
page-consensus-became = Became
page-consensus-bodies = The bodies over twelve months
page-consensus-days = Days of the sessions
page-consensus-open = Decisions still to carry out
