extension Diagnostic.Code {
  package static let additionToNothing = Self(
    "addition-to-nothing", .warning,
    Phrase(
      en: "A date was added to a series that no calendar holds",
      fr: "Une date a été ajoutée à une série qu'aucun agenda ne contient"),
    Phrase(
      en: "Name the calendar that holds the whole series as well.",
      fr: "Indiquez aussi l'agenda qui contient la série entière."))
  package static let calendarAddress = Self(
    "calendar-address", .error,
    Phrase(
      en: "A link stands where a calendar's file is expected",
      fr: "Un lien est donné là où il faut le fichier d'un agenda"),
    Phrase(
      en: "Save the calendar as an .ics file and name that.",
      fr: "Enregistrez l'agenda dans un fichier .ics et indiquez-le."))
  package static let calendarBusy = Self(
    "calendar-busy", .error,
    Phrase(en: "A calendar was asked for too often", fr: "Un agenda a été demandé trop souvent"),
    Phrase(en: "Try again in an hour.", fr: "Réessayez dans une heure."))
  package static let calendarCutShort = Self(
    "calendar-cut-short", .error,
    Phrase(en: "A calendar did not arrive whole", fr: "Un agenda n'est pas arrivé en entier"),
    Phrase(
      en: "Download it again; nothing of a cut calendar is used.",
      fr: "Téléchargez-le de nouveau ; rien d'un agenda coupé n'est retenu."))
  package static let calendarDamaged = Self(
    "calendar-damaged", .error, Phrase(en: "Nothing of a calendar can be read", fr: "Rien d'un agenda n'est lisible"),
    Phrase(en: "Export it anew.", fr: "Exportez-le de nouveau."))
  package static let calendarDateUnreadable = Self(
    "calendar-date-unreadable", .warning,
    Phrase(en: "A date in a list of dates cannot be read", fr: "Une date d'une liste de dates est illisible"),
    Phrase(
      en: "Correct the event in the calendar program, or export the calendar anew.",
      fr: "Corrigez l'événement dans le logiciel d'agenda, ou exportez l'agenda de nouveau."))
  package static let calendarDayDoesNotExist = Self(
    "calendar-day-does-not-exist", .warning,
    Phrase(en: "A calendar gives a day that does not exist", fr: "Un agenda donne un jour qui n'existe pas"),
    Phrase(en: "Correct the date in the calendar program.", fr: "Corrigez la date dans le logiciel d'agenda."))
  package static let calendarEventEndsBeforeStart = Self(
    "calendar-event-ends-before-start", .warning,
    Phrase(en: "An event ends before it starts", fr: "Un événement finit avant de commencer"),
    Phrase(en: "Correct its times in the calendar program.", fr: "Corrigez ses heures dans le logiciel d'agenda."))
  package static let calendarEventWithoutBegin = Self(
    "calendar-event-without-begin", .warning,
    Phrase(en: "An event has no beginning that can be read", fr: "Un événement n'a pas de début de bloc lisible"),
    Phrase(en: "Export the calendar anew.", fr: "Exportez l'agenda de nouveau."))
  package static let calendarEventWithoutStart = Self(
    "calendar-event-without-start", [.error, .warning],
    Phrase(en: "An event has no start that can be read", fr: "Un événement n'a pas de début lisible"),
    Phrase(
      en: "Correct it in the calendar program: it counts nowhere.",
      fr: "Corrigez-le dans le logiciel d'agenda : il ne compte nulle part."))
  package static let calendarForbiddenAddress = Self(
    "calendar-forbidden-address", .error,
    Phrase(
      en: "A calendar's link leads into this machine's own network",
      fr: "Le lien d'un agenda mène dans le réseau de cette machine"),
    Phrase(
      en: "Download the file yourself, and name the file.",
      fr: "Téléchargez le fichier vous-même, et indiquez ce fichier."))
  package static let calendarGone = Self(
    "calendar-gone", .error,
    Phrase(en: "A calendar is not at its link (any more)", fr: "Un agenda n'est pas, ou plus, à l'adresse de son lien"),
    Phrase(
      en: "Share the calendar again and copy its new link.",
      fr: "Partagez de nouveau l'agenda et copiez son nouveau lien."))
  package static let calendarHoldsNothing = Self(
    "calendar-holds-nothing", .warning,
    Phrase(en: "A calendar holds no appointment at all", fr: "Un agenda ne contient aucun rendez-vous"),
    Phrase(
      en: "Check that it is the right one and is shared with its contents.",
      fr: "Vérifiez que c'est le bon, et qu'il est partagé avec son contenu."))
  package static let calendarLineUnreadable = Self(
    "calendar-line-unreadable", .warning,
    Phrase(en: "A line of a calendar cannot be read", fr: "Une ligne d'un agenda est illisible"),
    Phrase(
      en: "Export the calendar anew; do not edit it by hand.",
      fr: "Exportez l'agenda de nouveau ; ne le modifiez pas à la main."))
  package static let calendarLink = Self(
    "calendar-link", .error, Phrase(en: "A calendar's link cannot be read", fr: "Le lien d'un agenda est illisible"),
    Phrase(
      en: "Copy it anew from the calendar program; it begins with https:// or webcal://.",
      fr: "Recopiez-le depuis le logiciel d'agenda ; il commence par https:// ou webcal://."))
  package static let calendarLinkInClear = Self(
    "calendar-link-in-clear", .warning,
    Phrase(en: "A calendar's link can be read on its way", fr: "Le lien d'un agenda peut être lu en chemin"),
    Phrase(
      en: "It is a password: write https:// instead of http://.",
      fr: "C'est un mot de passe : écrivez https:// au lieu de http://."))
  package static let calendarMissing = Self(
    "calendar-missing", .error,
    Phrase(en: "No calendar is named, or it is not there", fr: "Aucun agenda n'est indiqué, ou il est absent"),
    Phrase(
      en: "Add calendars: to the profile, or give --calendar.",
      fr: "Ajoutez calendars: au profil, ou donnez --calendar."))
  package static let calendarMoreProblems = Self(
    "calendar-more-problems", .warning,
    Phrase(
      en: "A calendar has more problems than are listed", fr: "Un agenda a plus de problèmes qu'il n'en est affiché"),
    Phrase(
      en: "Mend the first ones: they mostly have one cause.",
      fr: "Corrigez les premiers : ils ont souvent une seule cause."))
  package static let calendarOutsidePeriod = Self(
    "calendar-outside-period", [.warning, .note],
    Phrase(en: "A calendar holds nothing in the period", fr: "Un agenda n'a rien dans la période"),
    Phrase(
      en: "Check the period, and how far back the calendar reaches.",
      fr: "Vérifiez la période, et jusqu'où remonte l'agenda."))
  package static let calendarOverrideRepeats = Self(
    "calendar-override-repeats", .warning,
    Phrase(en: "A changed occurrence repeats itself", fr: "Une occurrence modifiée se répète elle-même"),
    Phrase(
      en: "Make it an appointment of its own in the calendar program.",
      fr: "Faites-en un rendez-vous à part dans le logiciel d'agenda."))
  package static let calendarPropertyUnreadable = Self(
    "calendar-property-unreadable", .warning,
    Phrase(en: "A property of an event cannot be read", fr: "Une propriété d'un événement est illisible"),
    Phrase(en: "Correct it in the calendar program.", fr: "Corrigez-la dans le logiciel d'agenda."))
  package static let calendarRedirect = Self(
    "calendar-redirect", .error,
    Phrase(
      en: "A calendar's link leads on without end, or to an unsafe address",
      fr: "Le lien d'un agenda redirige sans fin, ou vers une adresse peu sûre"),
    Phrase(en: "Copy the link anew from the calendar program.", fr: "Recopiez le lien depuis le logiciel d'agenda."))
  package static let calendarRefused = Self(
    "calendar-refused", .error,
    Phrase(en: "A calendar's server refuses access", fr: "Le serveur d'un agenda refuse l'accès"),
    Phrase(
      en: "Check user and password, or share the calendar anew.",
      fr: "Vérifiez l'utilisateur et le mot de passe, ou partagez l'agenda de nouveau."))
  package static let calendarRuleUnreadable = Self(
    "calendar-rule-unreadable", .warning, Phrase(en: "A repetition cannot be read", fr: "Une répétition est illisible"),
    Phrase(
      en: "Set the repetition anew in the calendar program.",
      fr: "Réglez de nouveau la répétition dans le logiciel d'agenda."))
  package static let calendarSeriesEndsBeforeStart = Self(
    "calendar-series-ends-before-start", .warning,
    Phrase(en: "A series ends before it starts", fr: "Une série finit avant de commencer"),
    Phrase(
      en: "Correct its last day in the calendar program.", fr: "Corrigez son dernier jour dans le logiciel d'agenda."))
  package static let calendarSeriesTooLong = Self(
    "calendar-series-too-long", .warning,
    Phrase(en: "A series has too many occurrences", fr: "Une série a trop d'occurrences"),
    Phrase(
      en: "Ask for a shorter period, or give the series an end.",
      fr: "Demandez une période plus courte, ou donnez une fin à la série."))
  package static let calendarServerBroken = Self(
    "calendar-server-broken", .error,
    Phrase(en: "A calendar's server is broken or overloaded", fr: "Le serveur d'un agenda est en panne ou surchargé"),
    Phrase(en: "Try again later.", fr: "Réessayez plus tard."))
  package static let calendarTimeWithOffset = Self(
    "calendar-time-with-offset", .warning,
    Phrase(
      en: "A time is written in a form that calendars do not have",
      fr: "Une heure est écrite sous une forme étrangère aux agendas"),
    Phrase(
      en: "Check the hour of the appointment; tell the maker of the calendar program.",
      fr: "Vérifiez l'heure du rendez-vous ; signalez-le à l'éditeur du logiciel d'agenda."))
  package static let calendarTooLarge = Self(
    "calendar-too-large", .error, Phrase(en: "A calendar is too large", fr: "Un agenda est trop gros"),
    Phrase(en: "Publish or export a shorter period.", fr: "Publiez ou exportez une période plus courte."))
  package static let calendarTooManyOccurrences = Self(
    "calendar-too-many-occurrences", [.error, .warning],
    Phrase(
      en: "A calendar has too many occurrences in the period", fr: "Un agenda a trop d'occurrences dans la période"),
    Phrase(en: "Ask for a shorter period.", fr: "Demandez une période plus courte."))
  package static let calendarTooSlow = Self(
    "calendar-too-slow", .error,
    Phrase(en: "A calendar did not come in time", fr: "Un agenda n'est pas arrivé à temps"),
    Phrase(en: "Try again later.", fr: "Réessayez plus tard."))
  package static let calendarUnreachable = Self(
    "calendar-unreachable", .error, Phrase(en: "A calendar cannot be reached", fr: "Un agenda est injoignable"),
    Phrase(en: "Check the link and the network.", fr: "Vérifiez le lien et le réseau."))
  package static let calendarUnreadable = Self(
    "calendar-unreadable", .error,
    Phrase(en: "A calendar's file cannot be read", fr: "Le fichier d'un agenda est illisible"),
    Phrase(en: "Check its name and your access to it.", fr: "Vérifiez son nom et vos droits d'accès."))
  package static let calendarUnsafe = Self(
    "calendar-unsafe", .error,
    Phrase(
      en: "A calendar's server has no certificate that can be trusted",
      fr: "Le serveur d'un agenda n'a pas de certificat digne de confiance"),
    Phrase(
      en: "Check the link; ask whoever runs the server.", fr: "Vérifiez le lien ; demandez à qui tient le serveur."))
  package static let calendarZoneUnknown = Self(
    "calendar-zone-unknown", .warning, Phrase(en: "A time zone is unknown", fr: "Un fuseau horaire est inconnu"),
    Phrase(
      en: "Choose the zone anew in the calendar program, then check the hours.",
      fr: "Choisissez de nouveau le fuseau dans le logiciel d'agenda, puis vérifiez les heures."))
  package static let copiesDiffer = Self(
    "copies-differ", .warning,
    Phrase(
      en: "Two calendars say different things of one appointment",
      fr: "Deux agendas se contredisent sur un même rendez-vous"),
    Phrase(
      en: "The calendar that the profile names first counts: correct the other.",
      fr: "L'agenda que le profil nomme en premier l'emporte : corrigez l'autre."))
  package static let notACalendar = Self(
    "not-a-calendar", .error,
    Phrase(en: "A file or a link holds no calendar", fr: "Un fichier ou un lien ne contient pas d'agenda"),
    Phrase(
      en: "Give the .ics export of the calendar program, or its link.",
      fr: "Donnez l'export .ics du logiciel d'agenda, ou son lien."))
  package static let writtenEndBeforeStart = Self(
    "written-end-before-start", .warning,
    Phrase(en: "An event that is written ends before it starts", fr: "Un événement à écrire finit avant de commencer"),
    Phrase(en: "Correct its times.", fr: "Corrigez ses heures."))
  package static let writtenEndOfOtherKind = Self(
    "written-end-of-other-kind", .error,
    Phrase(
      en: "An event that is written has a day at one end and a time at the other",
      fr: "Un événement à écrire a un jour d'un côté et une heure de l'autre"),
    Phrase(en: "Give both a time, or neither.", fr: "Donnez une heure aux deux, ou à aucun."))
  package static let writtenEventWithoutUid = Self(
    "written-event-without-uid", .error,
    Phrase(en: "An event that is written has no UID", fr: "Un événement à écrire n'a pas d'UID"),
    Phrase(en: "Give it one that no other event has.", fr: "Donnez-lui un UID qu'aucun autre n'a."))
  package static let writtenPropertyRefused = Self(
    "written-property-refused", .warning,
    Phrase(
      en: "A property cannot be written into a calendar", fr: "Une propriété ne peut pas être écrite dans un agenda"),
    Phrase(
      en: "Give it a name of letters, digits and hyphens.",
      fr: "Donnez-lui un nom de lettres, de chiffres et de traits d'union."))
  package static let writtenRuleUnreadable = Self(
    "written-rule-unreadable", .error,
    Phrase(en: "A repetition that is written cannot be read", fr: "Une répétition à écrire est illisible"),
    Phrase(en: "Write it as in FREQ=WEEKLY;BYDAY=MO.", fr: "Écrivez-la sur le modèle FREQ=WEEKLY;BYDAY=MO."))
  package static let writtenYearOutOfRange = Self(
    "written-year-out-of-range", .error,
    Phrase(
      en: "An event that is written lies outside the years 0 to 9999",
      fr: "Un événement à écrire est hors des années 0 à 9999"),
    Phrase(en: "Correct its dates.", fr: "Corrigez ses dates."))

  static let calendars = Group(
    Phrase(en: "The calendars that appointments are read from", fr: "Les agendas d'où viennent les rendez-vous"),
    [
      additionToNothing, calendarAddress, calendarBusy, calendarCutShort, calendarDamaged, calendarDateUnreadable,
      calendarDayDoesNotExist, calendarEventEndsBeforeStart, calendarEventWithoutBegin, calendarEventWithoutStart,
      calendarForbiddenAddress, calendarGone, calendarHoldsNothing, calendarLineUnreadable, calendarLink,
      calendarLinkInClear,
      calendarMissing, calendarMoreProblems, calendarOutsidePeriod, calendarOverrideRepeats, calendarPropertyUnreadable,
      calendarRedirect, calendarRefused, calendarRuleUnreadable, calendarSeriesEndsBeforeStart, calendarSeriesTooLong,
      calendarServerBroken, calendarTimeWithOffset, calendarTooLarge, calendarTooManyOccurrences, calendarTooSlow,
      calendarUnreachable, calendarUnreadable, calendarUnsafe, calendarZoneUnknown, copiesDiffer, notACalendar,
      writtenEndBeforeStart, writtenEndOfOtherKind, writtenEventWithoutUid, writtenPropertyRefused,
      writtenRuleUnreadable, writtenYearOutOfRange,
    ])
}
