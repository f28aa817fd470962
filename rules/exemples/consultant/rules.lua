-- Third example: a consultant with several clients. New here: who organised an appointment, parameters that change in
-- time, nights away from home, trips that are not by own vehicle, rounding, an allowance and a supplement of one's own.

local rules = { api = 1 }

local clients = parameter "clients" -- key to {name, domain, words}
local hotel_words = parameter "hotel_words"
local train_words = parameter "train_words"
local far_km = parameter "far_km"
local short_night = hours(parameter "short_night_hours")

-- The client of an appointment: first by who organised it, then by a word. pairs() goes through a map in the order of
-- its keys, always the same. Events without an invitation have no organizer: it is nil.
local function client_of(event)
  local address = event.organizer and event.organizer.email:lower() or ""
  for key, client in pairs(clients) do
    if address:sub(-#client.domain - 1) == "@" .. client.domain then return key, "organisé par " .. address end
  end
  for key, client in pairs(clients) do
    local word = mentions(event, client.words)
    if word then return key, "contient « " .. word .. " »" end
  end
end

-- What is for no client is no business trip. The rest is no opinion: izika/base still refuses what is cancelled,
-- declined (see own_addresses in the profile), free or without a place.
function rules.professional(event)
  if client_of(event) or mentions(event, hotel_words) then return nil end
  return verdict(false, "aucun des clients n'est concerné")
end

-- Kilometres as the crow flies between two places, near enough to tell far from near: in eastern France a degree is
-- 111 km from south to north and 76 km from west to east. Never pay by such a number: the roads are longer.
local function crow_km(from, to)
  local north, east = (to.lat - from.lat) * 111, (to.lon - from.lon) * 76
  return math.sqrt(north * north + east * east)
end

-- Where does the day end? "stay" means at the last appointment, for the night. The next day then starts there, because
-- izika/base answers `origin` with the place of the last night.
function rules.destination(day)
  local last = day.stops[#day.stops]
  if not last then return nil end -- the way back from an appointment of several days
  if mentions(last.event, hotel_words) then return verdict("stay", "une nuit y est réservée") end

  -- No hotel in the calendar, but far from home and expected again in the morning. That is a guess, so a remark asks
  -- the reader of the statement to check it: it becomes a warning.
  local home = profile.places.home
  local is_tomorrow = day.next_start and day.next_start.date - day.date == 1
  if home and home.lat and last.place.lat and is_tomorrow and day.next_start - last.finish < short_night then
    local km = crow_km(home, last.place)
    if km > far_km then
      remark("compté comme une nuit sur place (" .. last.place.town .. "), sans hôtel dans l'agenda : à vérifier")
      return verdict("stay", "à plus de " .. say(far_km, "km") .. " du domicile, et attendu le lendemain matin")
    end
  end
end

-- False: not by own vehicle. The trip is listed, without an amount.
function rules.vehicle(trip)
  for _, stop in ipairs(trip.stops) do
    local word = mentions(stop.event, train_words)
    if word then return verdict(false, "en train : contient « " .. word .. " »") end
  end
end

function rules.purpose(trip)
  local names, seen = {}, {}
  for _, stop in ipairs(trip.stops) do
    local key = client_of(stop.event)
    if key and not seen[key] then
      seen[key] = true
      table.insert(names, clients[key].name)
    end
  end
  if #names > 0 then return verdict("Mission " .. table.concat(names, ", "), "les clients concernés") end
end

function rules.round_distance(metres)
  return verdict(round(metres, 1000, "half-up"), "arrondi au kilomètre le plus proche")
end

-- The lowest rate of the clients whom the trip serves: nobody pays more than by contract. Asked with the date of the
-- trip, a dated parameter gives the value of that day.
function rules.allowance(trip)
  local rates = parameter("client_rates", trip.date)
  local rate, payer
  for _, stop in ipairs(trip.stops) do
    local key = client_of(stop.event)
    if key and not rates[key] then error("client_rates n'a pas de taux pour " .. key, 0) end
    if key and (not rate or rates[key] < rate) then rate, payer = rates[key], clients[key].name end
  end
  if not rate then rate, payer = parameter("unassigned_rate", trip.date), "aucun client du trajet : l'entreprise" end
  return verdict(trip.km * rate, payer .. " paie " .. say(rate, "€/km"))
end

function rules.supplements(trip)
  -- A trip ends at a base of the profile, or where the night is spent.
  local last = trip.legs[#trip.legs].to
  if last.base then return nil end
  local meal = { label = "Repas du soir en déplacement", amount = parameter("evening_meal", trip.date) }
  return verdict({ meal }, "une nuit sur place : " .. last.town)
end

return rules
