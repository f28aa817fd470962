local money = require "mony"

return { api = 1, purpose = money.purpose }
