-- izika/base: the last layer. The engine asks it whatever no other pack had an opinion on.
--
-- A rule file returns a table of functions. The engine calls each with the facts of one question and takes what it
-- returns for the answer. `verdict(value, reason)` is an answer with its reason, kept with file and line: it is what
-- `izika-rules explain` prints. A missing rule, or nil, means "no opinion": the next layer is asked.
--
-- To decide otherwise, do not change this file: write a pack with the rules that differ and put it before this one.
--
-- `distance` and `allowance` are left out on purpose. No opinion on a distance means that the roads are asked, and
-- no pack knows them better. A default amount would be money that nobody decided: without a scale it is an error.

local rules = { api = 1 }

local rounding = require "rounding"

-- Text: small searches that several rules share

local function trimmed(text)
  return (text:gsub("^%s+", ""):gsub("%s+$", ""))
end

-- The names as keys, to look a text up. Lua's `lower` knows ASCII only: a list gives accented capitals by themselves.
local function set_of(names)
  local set = {}
  for _, name in ipairs(names) do set[name:lower()] = true end
  return set
end

-- Parameters: undated ones may be read once, here; dated ones belong in the rules, with the date of the trip

local own_addresses = set_of(parameter "own_addresses")
local cancelled_titles = parameter "cancelled_titles"
local online_titles = parameter "online_titles"
local online_places = parameter "online_places"
local home_names = set_of(parameter "home_names")
local office_names = set_of(parameter "office_names")
local night_away = hours(parameter "night_away_hours")
local purpose_stops = parameter "purpose_stops"
local private_purpose = parameter "private_purpose"
local return_purpose = parameter "return_purpose"

-- professional: does the appointment count?

local function is_oneself(guest)
  return own_addresses[guest.email:lower()] or (guest.name ~= "" and guest.name == profile.person)
end

local function is_declined(event)
  for _, guest in ipairs(event.attendees) do
    if guest.status == "DECLINED" and is_oneself(guest) then return true end
  end
  return false
end

local function is_called_off(event)
  if event.status == "CANCELLED" then return true end
  local title = event.summary:lower()
  for _, start in ipairs(cancelled_titles) do
    if title:sub(1, #start) == start:lower() then return true end
  end
  return false
end

-- With no rules of their own, people expect that an appointment with a place counts, and one without does not.
function rules.professional(event)
  if is_called_off(event) then return verdict(false, phrase("cancelled", "annulé")) end
  if is_declined(event) then return verdict(false, phrase("declined", "décliné")) end
  if event.class == "PRIVATE" then return verdict(false, phrase("marked private", "marqué privé")) end
  if event.transparency == "TRANSPARENT" or event.busy_status == "FREE" then
    return verdict(false, phrase("shown as free time", "affiché comme disponible"))
  end
  if event.all_day then
    return verdict(false, phrase(
      "lasts the whole day: at no hour anybody is expected anywhere",
      "dure toute la journée : personne n'est attendu à une heure dite"))
  end
  if event.location == "" and not event.geo then
    return verdict(false, phrase("no location: no place to drive to", "pas de lieu : nulle part où se rendre"))
  end
  if event.status == "TENTATIVE" then
    remark(phrase(
      "the calendar says that this appointment is not confirmed: counted, please check that it took place",
      "l'agenda dit ce rendez-vous non confirmé : compté, vérifiez qu'il a eu lieu"))
  end
  return verdict(true, phrase("an appointment with a location", "un rendez-vous avec un lieu"))
end

-- place: where is it?

local function has_postcode(text)
  return text:find("%f[%d]%d%d%d%d%d%f[%D]") ~= nil
end

local function is_phone_number(text)
  local digits = text:gsub("%D", "")
  return #digits >= 9 and not text:find("%a")
end

-- What remains of a location without its links, telephone numbers and names of video services. Outlook joins a room
-- and a video call with ";", Apple writes an address in several lines.
local function address_in(location)
  local kept, dropped = {}, false
  for line in location:gmatch("[^;\n]+") do
    local text, links = line:gsub("%a[%w+.-]*://%S*", "")
    text = trimmed(text)
    local online = is_phone_number(text) or (mentions(text, online_places) and not has_postcode(text))
    if links > 0 or online then dropped = true end
    if text:find("%w") and not online then table.insert(kept, text) end
  end
  -- As it was written, where nothing was dropped: the event may carry coordinates that belong to this very text.
  if #kept > 0 and not dropped then return location end
  return table.concat(kept, ", ")
end

function rules.place(event)
  -- A text instead of the event: the description of every invitation of Outlook carries a link to a video call.
  local word = mentions(event.summary, online_titles)
  if word then
    return verdict(false, phrase("no travel: the title says " .. word, "pas de trajet : le titre dit " .. word))
  end

  local address = address_in(event.location)
  if address ~= "" then
    local name = trimmed(address):lower()
    local known = profile.places[name] -- nil when the profile has no place of that name
    if known then
      return verdict(known, phrase(
        "the location is the name of a place of the profile", "le lieu est le nom d'un lieu du profil"))
    end
    -- A base that the profile lacks is an error which says what to add to it; "Bureau" is on no map.
    if home_names[name] then
      return verdict("home", phrase("the location means the home", "le lieu désigne le domicile"))
    end
    if office_names[name] then
      return verdict("office", phrase("the location means the office", "le lieu désigne le bureau"))
    end
    return verdict(address, phrase("the location of the event", "le lieu de l'événement"))
  end

  if event.geo then
    return verdict(event.geo, phrase("the coordinates of the event", "les coordonnées de l'événement"))
  end
  if event.location ~= "" then
    return verdict(false, phrase(
      "no travel: the location is a link, a call or a video service",
      "pas de trajet : le lieu est un lien, un appel ou une visio"))
  end
  if #event.conferences > 0 then
    return verdict(false, phrase("no travel: a video call without a location", "pas de trajet : une visio sans lieu"))
  end
  return verdict(false, phrase("no location: no place to drive to", "pas de lieu : nulle part où se rendre"))
end

-- origin, destination, between: how does a day hang together?

-- Where days begin and end when nothing else is known.
local function usual_base()
  if profile.places.home then return "home" end
  if profile.places.office then return "office" end
  error(phrase(
    "the profile has neither a home nor an office: add one under places",
    "le profil n'a ni domicile (home) ni bureau (office) : ajoutez-en un sous places"), 0)
end

function rules.origin(day)
  local night = day.previous_place
  if night and night.kind == "lodging" then
    return verdict(night, phrase("the last night was spent there", "la dernière nuit y a été passée"))
  end
  local base = usual_base()
  return verdict(base, phrase("days start at the " .. base, "les journées partent de : " .. base))
end

-- A day without stops is the last one of an appointment over several days: the way back.
function rules.destination(day)
  local last = day.stops[#day.stops]
  if last and last.finish.date > last.start.date and last.finish - last.start > night_away then
    return verdict("stay", phrase(
      "the last appointment goes on over the night", "le dernier rendez-vous se poursuit la nuit"))
  end
  local base = usual_base()
  return verdict(base, phrase("days end at the " .. base, "les journées finissent à : " .. base))
end

function rules.between()
  return verdict("direct", phrase("straight on to the next appointment", "directement au rendez-vous suivant"))
end

-- vehicle, purpose: with what, and what for?

local function is_owned(vehicle, date)
  return (not vehicle.from or vehicle.from <= date) and (not vehicle.to or date <= vehicle.to)
end

function rules.vehicle(trip)
  for _, vehicle in ipairs(profile.vehicles) do
    if is_owned(vehicle, trip.date) then
      return verdict(vehicle.id, phrase(
        "the first vehicle owned on that day", "le premier véhicule possédé ce jour-là"))
    end
  end
  local day = tostring(trip.date)
  error(phrase(
    "no vehicle of the profile is owned on " .. day .. ": add one, or mend its first and last day",
    "aucun véhicule du profil n'est possédé le " .. day .. " : ajoutez-en un, ou corrigez ses dates"), 0)
end

-- The statement is read by an employer or an accountant: what the calendar hides from others stays hidden.
local function printable_title(event)
  if event.class ~= "PUBLIC" or event.summary == "" then return private_purpose end
  return event.summary
end

function rules.purpose(trip)
  local titles, seen = {}, {}
  for _, stop in ipairs(trip.stops) do
    local title = printable_title(stop.event)
    if not seen[title] then
      seen[title] = true
      table.insert(titles, title)
    end
  end
  if #titles == 0 then
    return verdict(return_purpose, phrase("a way back without an appointment", "un retour sans rendez-vous"))
  end
  if #titles > purpose_stops then
    return verdict(table.concat(titles, ", ", 1, purpose_stops) .. ", …", phrase(
      "the titles of the first appointments", "les titres des premiers rendez-vous"))
  end
  return verdict(table.concat(titles, ", "), phrase("the titles of the appointments", "les titres des rendez-vous"))
end

-- payable, round_distance: which kilometres are paid?

-- From home to the office and back is the way to work, not a business trip.
local function is_commute(trip)
  for _, leg in ipairs(trip.legs) do
    local out = leg.from.kind == "home" and leg.to.kind == "office"
    local back = leg.from.kind == "office" and leg.to.kind == "home"
    if not (out or back) then return false end
  end
  return true
end

function rules.payable(trip)
  if is_commute(trip) then
    return verdict(0, phrase(
      "commute: nothing but the way between home and office",
      "trajet domicile-travail : rien d'autre entre le domicile et le bureau"))
  end
  return verdict(rounding.metres(trip))
end

function rules.round_distance(metres)
  return verdict(rounding.distance(metres))
end

-- round_amount, supplements, settle, review: the money beside the scale

function rules.round_amount(amount)
  return verdict(rounding.amount(amount))
end

function rules.supplements()
  return verdict({}, phrase("no supplements", "pas de supplément"))
end

function rules.settle(ledger, period)
  local lines, reason = rounding.total(ledger, period)
  if lines then return verdict(lines, reason) end
  return verdict({}, phrase("nothing to settle", "rien à régulariser"))
end

function rules.review()
  return verdict({}, phrase("nothing to add", "rien à ajouter"))
end

return rules
