#pragma once

#include <cstddef>
#include <map>

namespace lykta::central {

/// Values that were read or written under a key, as they stand: a few of them, for those that come one by one.
template <class Key, class Value>
class KnownValues
{
  public:
    template <class Read>
    Value of(const Key& key, Read&& read)
    {
        if (const auto found = m_values.find(key); found != m_values.end())
            return found->second;
        auto value = read();
        put(key, value);
        return value;
    }
    void put(const Key& key, const Value& value)
    {
        if (m_values.size() >= most)
            m_values.clear();
        m_values.insert_or_assign(key, value);
    }
    bool has(const Key& key) const { return m_values.contains(key); }
    void drop(const Key& key) { m_values.erase(key); }
    void clear() { m_values.clear(); }

  private:
    static constexpr std::size_t most = 1'000;

    std::map<Key, Value> m_values;
};

} // namespace lykta::central
