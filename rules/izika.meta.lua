---@meta izika
-- What rule files see, for the Lua language server (LuaLS).
-- Written from the tables that build the sandbox (IZIKA_RECORD=1 swift test --filter Reference).

--- A day, without a time: `date("2026-10-06")`. Two are compared by `<`, `<=`, `==`.
---@class izika.date
---@field year integer The year.
---@field month integer The month, 1 to 12.
---@field day integer The day of the month, from 1.
---@field weekday integer 1 is Monday, 7 is Sunday.
---@field week integer The week of ISO 8601, 1 to 53.
---@field week_year integer The year that the week belongs to; it differs from `year` around the first of January.
---@field day_of_year integer 1 is the first of January.
---@operator sub(izika.date): integer
---@operator sub(integer): izika.date
---@operator add(integer): izika.date
---@operator concat(string): string

--- A moment, by the clock of the person's zone. Two are compared by `<`, `<=`, `==`.
---@class izika.time
---@field year integer The year.
---@field month integer The month, 1 to 12.
---@field day integer The day of the month, from 1.
---@field weekday integer 1 is Monday, 7 is Sunday.
---@field week integer The week of ISO 8601, 1 to 53.
---@field week_year integer The year that the week belongs to; it differs from `year` around the first of January.
---@field day_of_year integer 1 is the first of January.
---@field hour integer The hour, 0 to 23.
---@field minute integer The minute, 0 to 59.
---@field date izika.date The day alone.
---@field last_date izika.date The last day that something ending then touches: at midnight the day before.
---@operator sub(izika.time): integer
---@operator sub(integer): izika.time
---@operator add(integer): izika.time
---@operator concat(string): string

--- An exact number of up to 12 places, for kilometres, rates and money. `<` and `<=` also compare it with a number; `==` with one is always false in Lua: write `== decimal(3)`.
---@class izika.decimal
---@operator add(izika.decimal|number): izika.decimal
---@operator sub(izika.decimal|number): izika.decimal
---@operator mul(izika.decimal|number): izika.decimal
---@operator div(izika.decimal|number): izika.decimal
---@operator idiv(izika.decimal|number): izika.decimal
---@operator mod(izika.decimal|number): izika.decimal
---@operator unm: izika.decimal
---@operator concat(string): string

--- An exact amount and its currency, made by `money(amount, "CHF")`. Two of one currency add up and compare; two of different ones, or money and a plain number, are an error. As text it is `14.00 CHF`.
---@class izika.money
---@field amount izika.decimal How much, without the currency.
---@field currency string In which currency, by ISO 4217: "CHF".
---@operator add(izika.money): izika.money
---@operator sub(izika.money): izika.money
---@operator mul(izika.decimal|number): izika.money
---@operator div(izika.decimal|number): izika.money
---@operator div(izika.money): izika.decimal
---@operator unm: izika.money
---@operator concat(string): string

--- An appointment of a calendar, with the names of RFC 5545 in lower case.
---@class izika.event
---@field summary string Its title.
---@field description string The text below the title.
---@field location string The place as the calendar writes it.
---@field categories string[] Its categories.
---@field status string CONFIRMED, TENTATIVE or CANCELLED; CONFIRMED when the calendar does not say.
---@field transparency string OPAQUE, or TRANSPARENT for time that stays free.
---@field organizer izika.attendee? Who invites; nil without an invitation.
---@field attendees izika.attendee[] Who is invited.
---@field url string A page that belongs to it.
---@field start izika.time When it starts, by the clock of the person's zone.
---@field finish izika.time When it ends.
---@field calendar izika.calendar The calendar that holds it.
---@field uid string Its UID; the occurrences of a series share it.
---@field conferences izika.conference[] Ways to take part from afar.
---@field links string[] Every web link of conferences, url, location and description.
---@field geo izika.point? The point that the calendar gives; nil when it gives none.
---@field comment string Its COMMENT.
---@field contact string Its CONTACT.
---@field resources string[] Its RESOURCES.
---@field date izika.date The local day on which it starts.
---@field properties table<string, string> Any other property by its name, case aside: `event.properties["COLOR"]`; the first where it is repeated.
---@field class string PUBLIC, PRIVATE or CONFIDENTIAL; PUBLIC when the calendar does not say.
---@field all_day boolean Whether it has days and no times.
---@field recurrence_id string? Which occurrence of a series it is; nil for a single event.
---@field busy_status string FREE, TENTATIVE, BUSY, OOF (out of office) or WORKINGELSEWHERE; empty where the calendar does not say.
---@field last_date izika.date The last local day that it touches: of one whole day that day, though it ends at the midnight after it.
---@field structured_location izika.structured_location? The place picked on a map; nil without one.

--- Who invites or is invited: people, rooms and resources alike.
---@class izika.attendee
---@field name string The name; empty when the calendar has only an address.
---@field email string The address.
---@field status string ACCEPTED, DECLINED, TENTATIVE, NEEDS-ACTION…
---@field role string CHAIR, REQ-PARTICIPANT, OPT-PARTICIPANT…
---@field kind string INDIVIDUAL, GROUP, ROOM, RESOURCE or UNKNOWN; INDIVIDUAL when the calendar does not say.
---@field rsvp boolean Whether an answer is asked for.
---@field sent_by string The address of who writes for them.
---@field delegated_to string[] Addresses of who comes instead.
---@field delegated_from string[] Addresses of who they come for.

--- A calendar of the profile.
---@class izika.calendar
---@field name string The profile's name for it, else the feed's own.
---@field kind "google"|"icloud"|"outlook"|"exchange"|"microsoft_365"|"dolibarr"|"zimbra"|"nextcloud"|"private"|"professional"|"other"|"" Which program keeps it, or what it is for; empty when the profile does not say.

--- A point on the map, in degrees.
---@class izika.point
---@field lat number The latitude.
---@field lon number The longitude.

--- A way to take part from afar.
---@class izika.conference
---@field link string The address to join by.
---@field label string What the calendar calls it.
---@field features string[] VIDEO, AUDIO, PHONE…

--- The place that somebody picked on a map.
---@class izika.structured_location
---@field title string Its name.
---@field address string Its address.
---@field lat number? The latitude in degrees; nil where it has none.
---@field lon number? The longitude in degrees; nil where it has none.

--- Where a leg starts or ends.
---@class izika.place
---@field kind "home"|"office"|"named"|"stop"|"lodging" A base of the profile, an appointment's place, or where a night is spent.
---@field base boolean Whether it is one of the profile's own places, where a trip ends and no night away is spent.
---@field label string What the statement prints.
---@field address string The text as the profile or the calendar has it.
---@field town string The town that was found.
---@field postcode string Its postcode.
---@field country string Two letters: FR.
---@field lat number? The latitude in degrees; nil when nothing was found.
---@field lon number? The longitude in degrees; nil when nothing was found.
---@field precision "address"|"street"|"town"|"postcode"|"" What the point stands for; empty when nothing was found.
---@field status "ok"|"confirm"|"none" Whether it is certain, a guess to confirm, or unknown.
---@field event izika.event? The appointment that names it; nil at a base.

--- An appointment of a day that needs travel.
---@class izika.stop
---@field event izika.event The appointment.
---@field place izika.place Where it takes place.
---@field start izika.time When it starts.
---@field finish izika.time When it ends.
---@field date izika.date The local day on which it starts.

--- A person's local day.
---@class izika.day
---@field date izika.date The day.
---@field stops izika.stop[] Its stops, by start.
---@field legs izika.leg[]? All its ways, in order; nil until its itinerary is known.
---@field previous_place izika.place? Where the last night was spent; nil on the first day.
---@field next_start izika.time? When the next appointment after this day starts; nil when there is none.

--- One way between two places.
---@class izika.leg
---@field from izika.place Where it starts.
---@field to izika.place Where it ends.
---@field metres integer? Its length; nil when nobody could say. Known from `payable` on, and in `vehicle`.
---@field seconds integer? The driving time; nil when nobody said. Known from `payable` on, and in `vehicle`.
---@field source string Who measured: estimate, declared, rule, osrm…; empty when nobody could. Known from `payable` on, and in `vehicle`.
---@field departure izika.time? When the appointment before it ends; nil when there is none, or it lasts all day.

--- A run of legs within one day, from a base to a base, or to where the night is spent.
---@class izika.trip
---@field date izika.date The local day.
---@field legs izika.leg[] Its legs, in order.
---@field stops izika.stop[] The appointments that it serves.
---@field vehicle izika.vehicle? The vehicle; nil when it is not the person's own. Known from `purpose` on.
---@field metres integer? The sum of the legs; nil when one is not known. Known from `payable` on, and in `vehicle`.
---@field km izika.decimal Payable kilometres, exact; 0 when it is not by own vehicle, an error where payable_metres is nil. Known from `allowance` on.
---@field day izika.day The whole day that it belongs to.
---@field purpose string What the statement prints; empty when no rule says it. Known from `payable` on.
---@field amount izika.decimal? The amount; nil when it is not known. Known from `supplements` on.
---@field currency string In which it is paid, by ISO 4217: "EUR". Known from `round_amount` on.
---@field commute boolean Whether it is the way between home and office and nothing else.
---@field payable_metres integer? Metres after deductions, caps and rounding; nil when they are not known. Known from `allowance` on.
---@field legs_before integer How many of day.legs are driven before it.
---@field first_of_day boolean Whether no trip of the day comes before it.
---@field last_of_day boolean Whether no trip of the day comes after it.
---@field round_trip boolean Whether it ends where it starts.

--- A vehicle of the profile.
---@class izika.vehicle
---@field id string The profile's id for it.
---@field kind "car"|"van"|"motorcycle"|"tricycle"|"quad"|"light_quadricycle"|"moped"|"bicycle" What it is.
---@field power integer? Fiscal power in CV; nil where there is none.
---@field energy "petrol"|"diesel"|"lpg"|"cng"|"hybrid"|"plugin_hybrid"|"electric"|"hydrogen"|"" What it runs on; empty when the profile does not say.
---@field from izika.date? The first day on which it is the person's; nil when it always was.
---@field to izika.date? The last such day; nil when it still is.

--- Running totals in a fiscal year and a currency, before the trip: the vehicle's, or those of all that share the bounds (ledger_of).
---@class izika.ledger
---@field vehicle izika.vehicle The trip's vehicle; in settle the one under which the lines stand.
---@field vehicles izika.vehicle[] All vehicles whose totals these are.
---@field km izika.decimal Payable kilometres so far, whatever they are paid in; opening kilometres and those made elsewhere included.
---@field kinds table<string, izika.decimal> km by kind of vehicle: ledger.kinds.car; nil for a kind that made none.
---@field amount izika.decimal Amounts so far in its currency.
---@field currency string In which its amounts are, by ISO 4217: that of the asked pack, in settle that which is settled.
---@field main boolean Whether that is the currency of the scale asked last: opening kilometres, and sums that name none, are in it.
---@field trips integer How many trips so far were paid in its currency.
---@field months izika.decimal[] Payable kilometres of these trips by month, its first month first.
---@field elsewhere izika.decimal Of km, those that others pay, or that are paid in another currency: they count for the band only.
---@field opening izika.decimal Of km, those that stand for trips before the calendars begin.
---@field openings izika.opening[] What the profile says of the year, a vehicle each, by the day before which it was driven.
---@field fiscal_year integer The year in which it starts.
---@field year_start izika.date The fiscal year's first day.
---@field year_end izika.date The fiscal year's last day.
---@field year_months integer How many months the fiscal year has: 12, but for a company's first or last year.
---@field month_amounts izika.decimal[] Amounts of these trips by month, its first month first.

--- Kilometres of a vehicle that its calendar does not hold: `ledger` of the profile.
---@class izika.opening
---@field vehicle string The vehicle's id.
---@field before izika.date? The day before which km were driven; nil where the calendars hold the whole year.
---@field km izika.decimal Driven before that day.
---@field elsewhere izika.decimal Driven in the year and paid by others.

--- What the person has made before the trip, with all vehicles together.
---@class izika.tally
---@field day izika.sums On the day of the trip.
---@field month izika.sums In its calendar month.
---@field year izika.sums In its fiscal year.

--- Sums over trips; what opening kilometres hide is nil, and reading it is told.
---@class izika.sums
---@field driven izika.decimal? Kilometres of the roads found.
---@field km izika.decimal? Payable kilometres, opening kilometres included.
---@field amounts table<string, izika.decimal>? Amounts by currency, without supplements: tally.month.amounts.EUR.
---@field trips integer? How many trips.

--- The days that a statement reports.
---@class izika.period
---@field from izika.date The first day.
---@field to izika.date The first day after it: not included.

--- The whole result, as `review` sees it.
---@class izika.statement
---@field person string The person's name.
---@field period izika.period The days that it reports.
---@field trips izika.trip[] Its trips, by date.
---@field totals izika.ledger[] A ledger for each vehicle and currency, after the last trip.

--- Who drives. It is there without being asked for, under the name `profile`.
---@class izika.profile
---@field person string The person's name.
---@field places table<string, izika.place> The profile's places by key: home, office and any other.
---@field vehicles izika.vehicle[] Its vehicles, in its order.
---@field parameters table<string, any> The parameters that the profile itself sets, but those with dates: ask `parameter(name, date)` for them.

--- An answer that remembers its reason and the line that gave it. Of an allowance `{band = text}` names the band, and `{ledger = false}` keeps the trip's kilometres and amount out of the ledger.
---@class izika.verdict

---@param value any
---@param reason? string
---@param options? { band?: string, ledger?: boolean }
---@return izika.verdict
function verdict(value, reason, options) end

--- A rule with a name of its own, one of several that answer a question.
---@class izika.rule

---@param name string
---@param answer function
---@return izika.rule
function rule(name, answer) end

--- What the file lib/NAME.lua of the same pack returns; it is run the first time it is asked for.
---@param name string
---@return any
function require(name) end

--- The amounts that stand beside one of the words in the text, or in the event's title and description; without words all of them. A number counts with a currency ("parking 4,50 €", "12 € parking", "CHF 1'234.50"), or right behind the word with two places ("parking: 4.50"). With a currency such as "EUR" only amounts in it, or in none, are given.
---@param searched izika.event|string
---@param words? string[]|string
---@param currency? string
---@return izika.decimal[]
function amounts(searched, words, currency) end

--- A day, from its text.
---@param text string
---@return izika.date
function date(text) end

--- An exact decimal, from a text or a number.
---@param value string|izika.decimal|number
---@return izika.decimal
function decimal(value) end

--- Metres between two places, as the statement counts them: a correction of the trip, the rule `distance` (which passes itself over), the profile's distances, then the road; nil where none of them knows.
---
--- The pack must declare it: `needs: [distance_between]` in pack.yaml.
---@param from izika.place|izika.point|{ lat: number, lon: number }
---@param to izika.place|izika.point|{ lat: number, lon: number }
---@return integer?
function distance_between(from, to) end

--- The text without case and accents, its words apart by one space: for comparing.
---@param text string
---@return string
function fold(text) end

--- So many hours, in seconds.
---@param n izika.decimal|number
---@return integer
function hours(n) end

--- Whether an organizer or attendee is the person of the profile: by the parameter `own_addresses`, by name, or by the address that the calendar bears as its name.
---@param person izika.attendee?
---@return boolean
function is_me(person) end

--- The place that an address names; look at its `status`: it may be a guess, or none.
---
--- The pack must declare it: `needs: [locate]` in pack.yaml.
---@param text string
---@return izika.place
function locate(text) end

--- The first of the patterns that the whole text matches, or the event's title, description or one of its categories. As in a spreadsheet, `*` stands for any text and `?` for one character; at most 200 bytes.
---@param searched izika.event|string
---@param patterns string[]|string
---@return string?
function matches(searched, patterns) end

--- The first of the words that the text holds, or the event's title, description and categories. A word is found where one begins ("visite" is in "Visites"); one that ends with a point or a space must end there too ("tél." is not in "Télégraphe").
---@param searched izika.event|string
---@param words string[]|string
---@return string?
function mentions(searched, words) end

--- So many minutes, in seconds.
---@param n izika.decimal|number
---@return integer
function minutes(n) end

--- An amount in a currency of ISO 4217, where it is not that of the pack. Money of that currency is given back; money of another is an error: nothing here knows a rate of exchange.
---@param amount izika.decimal|number|izika.money
---@param currency string
---@return izika.money
function money(amount, currency) end

--- The person's own answer, "ACCEPTED", "DECLINED", "TENTATIVE"…; "" when not invited, "ACCEPTED" for one's own invitation.
---@param event izika.event
---@return string
function my_answer(event) end

--- A place of the profile, by its key.
---@param key string
---@return izika.place
function named(key) end

--- The value of a declared parameter; a dated one is asked for with a date, `parameter("rate", trip.date)`.
---@param name string
---@param date? izika.date
---@return any
function parameter(name, date) end

--- A reason, remark or error in both languages; who reads it gets one.
---@param english string
---@param french string
---@return string
function phrase(english, french) end

--- What a location is: "address" (it names a town, whatever else it says), "coordinates", "map" (a link to one), "call", "telephone", "link", "room", "home" or "office" (in words, of six languages), else "unknown". The engine finds places by the same reading. The first 500 bytes are read.
---@param text string
---@return string
function place_kind(text) end

--- A warning for the person who reads the statement; with "once" about the whole of it: trips that say the same say it once.
---@param text string
---@param how_often? "once"
function remark(text, how_often) end

--- The multiple of `step` that the mode chooses: an integer for an integer where it is one, else a decimal; money stays money. half-up: to the nearest, a tie away from zero; half-even: a tie to the even one; up; down.
---@param value izika.decimal|number|izika.money
---@param step izika.decimal|number
---@param mode "half-up"|"half-even"|"up"|"down"
---@return integer|izika.decimal|izika.money
function round(value, step, mode) end

--- A number, an amount or a day for whoever reads a reason or a remark: thousands apart, a decimal comma in French, its unit behind it, a day as 06/10/2026 in French. Places round, a tie away from zero; without them it has as many as it needs, and money those of its currency. A language writes it at once, for a label or a purpose, which all readers share.
---@param value izika.decimal|number|izika.money|izika.date
---@param unit? string
---@param places? integer
---@param language? "en"|"fr"
---@return string
function say(value, unit, places, language) end

--- The words of the text, or of the event's title, description and categories: folded, in their order.
---@param searched izika.event|string
---@return string[]
function words(searched) end

---@type izika.profile
profile = {}

--- What a rule file returns: a function for a question, or a list of named rules.
---@class izika.rules
---@field api? 1
---@field professional? (fun(event: izika.event): boolean|izika.verdict|nil)|izika.rule|izika.rule[] Every appointment: does it count? False lists it among the skipped events, with the reason.
---@field place? (fun(event: izika.event): string|izika.place|izika.point|{ lat: number, lon: number }|"home"|"office"|false|izika.verdict|nil)|izika.rule|izika.rule[] Every professional one: where is it? A text is looked up on the map; `named "depot"` is a place of the profile; false: nobody travels.
---@field origin? (fun(day: izika.day): "home"|"office"|string|izika.place|izika.point|{ lat: number, lon: number }|izika.verdict|nil)|izika.rule|izika.rule[] The first stop of a day: where does the day start?
---@field destination? (fun(day: izika.day): "home"|"office"|"stay"|string|izika.place|izika.point|{ lat: number, lon: number }|izika.verdict|nil)|izika.rule|izika.rule[] The last stop of a day: where does the day end? "stay": the night is spent at that stop.
---@field between? (fun(previous: izika.stop, following: izika.stop): "direct"|"home"|"office"|string|izika.place|izika.point|{ lat: number, lon: number }|izika.verdict|nil)|izika.rule|izika.rule[] Each two stops of a day: straight on, or back to a base in between?
---@field vehicle? (fun(trip: izika.trip): string|false|izika.verdict|nil)|izika.rule|izika.rule[] Each trip, before its distance: the vehicle's id; false: not by own vehicle, so listed and not paid.
---@field purpose? (fun(trip: izika.trip): string|izika.verdict|nil)|izika.rule|izika.rule[] Each trip: what the statement prints.
---@field distance? (fun(leg: izika.leg): izika.decimal|number|izika.verdict|nil)|izika.rule|izika.rule[] Each leg: whole metres where the rules fix them; no opinion: the roads are asked.
---@field payable? (fun(trip: izika.trip, tally: izika.tally): izika.decimal|number|izika.verdict|nil)|izika.rule|izika.rule[] Each trip, after its distance: whole metres after deductions and caps.
---@field round_distance? (fun(metres: integer, trip: izika.trip): izika.decimal|number|izika.verdict|nil)|izika.rule|izika.rule[] Each trip: its payable metres, rounded.
---@field allowance? (fun(trip: izika.trip, ledger: izika.ledger, tally: izika.tally): izika.decimal|number|izika.money|izika.verdict|nil)|izika.rule|izika.rule[] Each trip: what it is paid, in the currency of the pack, or in that of money(…). The ledger holds what came before it in its fiscal year.
---@field round_amount? (fun(amount: izika.decimal, trip: izika.trip): izika.decimal|number|izika.money|izika.verdict|nil)|izika.rule|izika.rule[] Each trip: its amount, rounded; both are in trip.currency.
---@field supplements? (fun(trip: izika.trip, tally: izika.tally): { label: string, amount: izika.decimal|number|izika.money }[]|izika.verdict|nil)|izika.rule|izika.rule[] Each trip: money besides, such as parking, a passenger, a meal, in the trip's own currency.
---@field settle? (fun(ledger: izika.ledger, period: izika.period): { label: string, amount: izika.decimal|number|izika.money }[]|izika.verdict|nil)|izika.rule|izika.rule[] Each vehicle and currency, after the period's trips: adjustments, such as a year's end or an advance. A pack with a currency of its own is asked about that alone.
---@field review? (fun(statement: izika.statement): (string|{ message: string, severity: "note"|"warning"|"error"|nil, advice: string? })[]|izika.verdict|nil)|izika.rule|izika.rule[] Once, at the end: what a person should look at.
