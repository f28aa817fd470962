-- The office has a car that colleagues share, and a calendar in which they book it. What is driven with it is listed
-- and not paid; what is driven with one's own car is paid by the scale. A photo kit is booked, fetched and brought back
-- in the same way, but in one's own car.

local rules = { api = 1 }

local bookings = parameter "booking_calendar"
local is_car = parameter "booked" == "car"

-- A rule sees one appointment, one day, one trip, never a calendar. So one's own booking becomes a stop of the day: it
-- is at the office that the car or the kit is fetched when the booking begins.
function rules.professional(event)
  if event.calendar.name ~= bookings then return nil end
  -- A space ends the word: Camille Martinez is somebody else.
  if mentions(event.summary, profile.person .. " ") and event.status ~= "CANCELLED" then
    return verdict(true, phrase("the person's own booking", "la personne l'a réservé"))
  end
  return verdict(false, phrase("a booking of a colleague's, or cancelled", "réservation d'un collègue, ou annulée"))
end

function rules.place(event)
  if event.calendar.name == bookings then
    return verdict("office", phrase("it is fetched there", "à prendre au bureau"))
  end
end

-- It is brought back: a day with a booking ends there, too.
function rules.destination(day)
  for _, stop in ipairs(day.stops) do
    if stop.event.calendar.name == bookings then
      return verdict("office", phrase("it is brought back there", "à rapporter au bureau"))
    end
  end
end

-- A trip sees all stops of its day, not its own alone: the booking is one of them.
function rules.vehicle(trip)
  local first = trip.stops[1]
  if not is_car or not first then return nil end -- with a kit, and on the way home: one's own
  if first.event.calendar.name == bookings then return nil end -- to where the car stands: one's own
  for _, stop in ipairs(trip.day.stops) do
    if stop.event.calendar.name == bookings and stop.start <= first.start and first.start < stop.finish then
      return verdict(false, phrase(
        "by the shared car, booked at that hour", "avec la voiture partagée, réservée à cette heure"))
    end
  end
end

return rules
