# The agendas of the world: their goals and targets, and what the office notes of them.

## Rooms


## Agenda

kind-agenda = Global agenda
    .help = A text of the world with its goals: the SDGs, the New Urban Agenda, the Paris Agreement.
kind-agenda-plural = Global agendas
kind-agenda-new = New agenda
kind-agenda-none = No agenda yet. The objectives of your strategy link to them; import the list that comes with Cosmopole, or add your own.
agenda-name = Name
agenda-edition = Edition
    .help = The resolution, the year: which text is meant.
agenda-adopted-by = Adopted by
agenda-adopted-on = Adopted on
agenda-address = Read it here
agenda-goals = Goals
    .help = Targets are not counted.

## Goal of an agenda

kind-agenda-goal = Agenda goal
    .help = A goal of a global agenda, or a target of that goal.
kind-agenda-goal-plural = Agenda goals
kind-agenda-goal-new = New agenda goal
kind-agenda-goal-none = No agenda goal yet. Add those that your strategy links to.
agenda_goal-agenda = Agenda
agenda_goal-number = Number
    .help = As the agenda writes it: 11, 11.a.
agenda_goal-title = Short title
agenda_goal-parent = Target of
    .help = The goal that this target makes precise; empty for a goal.
agenda_goal-wording = Wording of the agenda

## Watch note

kind-watch-note = Watch note
    .help = What the office sees coming in the agendas or in a trend, and what it means for its objectives.
kind-watch-note-plural = Watch notes
kind-watch-note-new = New watch note
kind-watch-note-none = No watch note yet. Two a year are enough to keep the strategy in touch with the world; note the last thing you read that changes something for you.
watch_note-on = Date
watch_note-agenda = Agenda
watch_note-trend = Trend
    .help = In a line, when it belongs to no agenda: “Levies on short lets”.
watch_note-text = What is seen
watch_note-consequences = What follows for us
    .one = a consequence
watch_note-consequences-key = Key
watch_note-consequences-objective = Objective
watch_note-consequences-text = What follows
watch_note-objectives = Objectives concerned

## What may be refused

problem-agenda-goal-twice = This number is already taken in this agenda. Change the goal that has it, or correct the number.
problem-agenda-goal-cycle = This goal would end up being its own target. Choose another one, or leave this empty.
problem-agenda-goal-other-agenda = A target makes precise a goal of its own agenda. Choose one of that agenda.
problem-watch-note-about-nothing = Say what the note is about: an agenda, or a trend.
problem-watch-note-objective-twice = This objective is already in the list. Keep one consequence for each objective.
