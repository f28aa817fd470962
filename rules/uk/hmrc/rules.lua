-- uk/hmrc: approved mileage allowance payments, what an employer may pay free of tax for a person's own vehicle.
--
-- The rates are for parts of the miles that a person makes in a tax year: the first 10,000 at one rate, those above at
-- another. A trip is worth the year with it less the year before it, each rounded to the penny, so that trips add up
-- to the year.
--
-- The tax year begins on 6 April: the parameter `fiscal_year_start` says so to the ledger.

local rules = { api = 1 }

local methods = require "methods"
local kinds = methods.kinds
local parts = methods.parts

-- An international mile in kilometres. Distances are whole metres, and half a metre is less than 0.0005 mile: to the
-- thousandth, whole and tenths of miles come back as they were driven, and 16,093.44 km are 10,000 miles sharp.
local mile = decimal("1.609344")

local function miles_of(km)
  return round(km / mile, decimal("0.001"), "half-up")
end

-- The parameter that holds the rates of each kind of vehicle. To HMRC a moped is a motorcycle, and a van pays as a car.
local scales = { car = "rate_car", van = "rate_car",
  motorcycle = "rate_motorcycle", moped = "rate_motorcycle", bicycle = "rate_bicycle",
}

local function rates_for(vehicle, day)
  local scale = scales[vehicle.kind]
  if not scale then
    error(phrase(
      "this pack has no rates for a " .. vehicle.kind .. ": cars, vans, motorcycles, mopeds and bicycles only",
      "ce paquet n'a pas de taux pour ce genre de véhicule (" .. kinds[vehicle.kind]
        .. ") : voitures, fourgonnettes, motos, cyclomoteurs et vélos seulement"), 0)
  end
  return parameter(scale, day)
end

local year_start = parameter "fiscal_year_start"
local passenger_words = parameter "passenger_words"

local words = {
  unit = "miles",
  rate = function(rate) return "£" .. say(rate), say(rate, "£") end,
  line = function(miles, rate)
    return say(miles) .. " × £" .. say(rate), say(miles) .. " × " .. say(rate, "£")
  end,
}

function rules.allowance(trip, ledger)
  if trip.km == decimal(0) then
    return verdict(0, phrase("no payable distance", "aucune distance indemnisée"))
  end
  local rates = rates_for(trip.vehicle, trip.date)
  local otherwise = methods.allowance(trip, ledger, parts.year(rates, words, miles_of))
  if otherwise then return otherwise end
  local before, total = miles_of(ledger.km), miles_of(ledger.km + trip.km)
  local _, counted, french_counted = parts.worth(before, total, rates, words)

  local english, french, name, nom = parts.band(total, rates, words)
  english, french = english .. "; " .. counted .. " a mile", french .. " ; " .. french_counted .. " par mile"
  if ledger.km > 0 then
    local first = ledger.fiscal_year .. "-" .. year_start
    english = english .. ", after " .. say(before, "miles") .. " since " .. say(date(first))
    french = french .. ", après " .. say(before, "miles") .. " depuis le " .. say(date(first))
  end
  return verdict(
    (parts.worth(0, total, rates, words)) - parts.worth(0, before, rates, words), phrase(english, french),
    { band = phrase(name, nom) })
end

-- The year's end by the rates of its last day.
function rules.settle(ledger, period)
  return methods.settle(ledger, period, function(day)
    return parts.year(rates_for(ledger.vehicle, day), words, miles_of)
  end)
end

-- The number behind one of the words: "Passengers: 2" in a title, a description.
local function passengers_in(text)
  for _, word in ipairs(passenger_words) do
    local number = (" " .. fold(text)):match(" " .. fold(word) .. " (%d+)")
    if number then return math.tointeger(tonumber(number)) end
  end
  return 0
end

-- Who is carried on a part of the trip only cannot be told from a calendar: the smallest number of its appointments.
local function passengers_on(trip)
  local least
  for _, stop in ipairs(trip.stops) do
    local event = stop.event
    local number = math.max(passengers_in(event.summary), passengers_in(event.description))
    least = least and math.min(least, number) or number
  end
  return least or 0
end

function rules.supplements(trip)
  local kind = trip.vehicle.kind
  local count = (kind == "car" or kind == "van") and passengers_on(trip) or 0
  if count == 0 or trip.km == decimal(0) or trip.currency ~= "GBP" then return nil end
  local rate, miles = parameter("rate_passenger", trip.date), miles_of(trip.km)
  local line = {
    label = count == 1 and "1 passenger" or count .. " passengers",
    amount = round(miles * rate * count, decimal("0.01"), "half-up"),
  }
  return verdict({ line }, phrase(
    "fellow employees carried: " .. count .. " × " .. say(miles, "miles") .. " × £" .. say(rate),
    "collègues transportés : " .. count .. " × " .. say(miles, "miles") .. " × " .. say(rate, "£")))
end

return rules
